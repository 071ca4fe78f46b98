package org.uzat.web.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.time.Days;
import org.uzat.time.Expiry;
import org.uzat.web.page.Page;

/** Tells instants and money on one page, in the reader's language and the operator's zone. */
record Told(Page page, ZoneId zone, Instant now) {

    /** In the first operator's zone, for pages that are about no line of one. */
    static Told of(Page page, Operators operators, Instant now) {
        ZoneId zone = operators.all(now).stream()
                .map(OperatorSettings::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
        return new Told(page, zone, now);
    }

    String at(@Nullable Instant instant) {
        if (instant == null) {
            return page.say("desk.never");
        }
        String day = page.formats().shortDay(LocalDate.ofInstant(instant, zone), today());
        return page.formats().dayAt(day, instant.atZone(zone).toLocalTime());
    }

    /** The last day of an end, or that there is none. */
    String lastDay(Expiry expiry) {
        Instant end = expiry.validUntil();
        return end == null
                ? page.say("desk.never")
                : page.formats().shortDay(Days.lastDay(end, expiry.zone()), today());
    }

    String day(LocalDate day) {
        return page.formats().shortDay(day, today());
    }

    String money(@Nullable Money money) {
        return money == null ? "" : page.formats().money(new Amount(money.minor(), money.currency()));
    }

    /** A word for a code, or the code where there is none. */
    String word(String key, String code) {
        return page.words().knows(key + code) ? page.say(key + code) : code;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }
}
