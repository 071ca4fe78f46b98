package org.uzat.web.wallet;

import java.time.LocalDate;
import java.time.ZoneId;
import org.uzat.allowance.Allowance;
import org.uzat.time.Days;
import org.uzat.web.page.Page;

/** An allowance as a bar: how much of it is left, and until when. */
public record AllowanceRow(Page page, Allowance allowance, ZoneId zone, LocalDate today) {

    private static final int SECONDS_PER_MINUTE = 60;

    /** "3.2 GB of 5 GB left". */
    public String words() {
        return allowance.unlimited()
                ? page.say("amount.unlimited." + allowance.kind())
                : page.say("own.left", "left", amount(allowance.left()), "granted", amount(allowance.granted()));
    }

    /** "to 11 July". */
    public String until() {
        LocalDate last = Days.lastDay(allowance.validUntil(), zone);
        return page.say("own.until", "date", page.formats().shortDay(last, today));
    }

    /** For the bar, in percent. */
    public long percent() {
        return allowance.unlimited() || allowance.granted() == 0
                ? 100
                : Math.round(100.0 * allowance.left() / allowance.granted());
    }

    private String amount(long amount) {
        return switch (allowance.kind()) {
            case DATA -> page.formats().data(amount);
            case VOICE -> page.say("amount.minutes", "count", amount / SECONDS_PER_MINUTE);
            case SMS -> page.say("amount.messages", "count", amount);
        };
    }
}
