package org.uzat.web.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;

/**
 * One thing that became of a purchase afterwards, as a fact with a name and a value.
 *
 * @param amount the money it is about, or null where it is about days
 * @param days by calendar, or 0
 * @param hours where it counts hours, or 0
 * @param day on which it happened, by the operator's clock
 * @param today by the same clock
 */
public record Since(Kind kind, @Nullable Amount amount, int days, int hours, LocalDate day, LocalDate today) {

    /** What happened. */
    public enum Kind {
        /** Money was handed out in a shop. */
        HANDED,
        /** Money is on its way back. */
        DUE,
        /** Money went back. */
        DONE,
        /** The gateway would not, a person sends it. */
        REJECTED,
        /** Money went to the card's balance. */
        BALANCE,
        /** Days were taken off. */
        DAYS,
        /** The payer's bank took the money. */
        DISPUTED,
        /** It gave it back. */
        WON,
        /** The payer keeps it. */
        LOST,
        /** Days that were taken off are there again. */
        DAYS_BACK
    }

    /** "On its way back". */
    public String label(Page page) {
        return page.say("back.since." + kind);
    }

    /** "9.90 AZN, 12 July", "10 days, 12 July". */
    public String value(Page page) {
        String what = amount == null ? term(page, days, hours) : page.formats().money(amount);
        return page.say("date.whatDay", "what", what, "day", page.formats().shortDay(day, today));
    }

    /** Both in one: "On its way back: 9.90 AZN, 12 July". */
    public String line(Page page) {
        return page.say("text.named", "what", label(page), "rest", value(page));
    }

    /** "10 days", "24 hours". */
    public static String term(Page page, int days, int hours) {
        return hours > 0 ? page.say("time.hours", "hours", hours) : page.say("time.days", "days", days);
    }
}
