package org.uzat.web.trade;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.order.AfterSale;
import org.uzat.renewal.HistoryEntry;
import org.uzat.web.page.Since;
import org.uzat.web.page.Since.Kind;

/** Tells what became of a sale in facts, each with its day. */
public final class Sinces {

    private Sinces() {}

    /** Of several, in their order. */
    public static List<Since> of(List<AfterSale> after, Instant now) {
        return after.stream().flatMap(one -> of(one, now).stream()).toList();
    }

    /** Of one: its money first, then its days, then how it ended. */
    public static List<Since> of(AfterSale after, Instant now) {
        List<Since> facts = new ArrayList<>(money(after, now));
        days(facts, Kind.DAYS, after.moved(), after.at(), now);
        if (after instanceof AfterSale.Disputed disputed && disputed.ended() != null) {
            AfterSale.Ended ended = disputed.ended();
            Kind kind = ended.won() ? Kind.WON : Kind.LOST;
            facts.add(fact(kind, after.amount(), after.moved(), ended.at(), now));
            days(facts, Kind.DAYS_BACK, ended.moved(), ended.at(), now);
        }
        return facts;
    }

    /** Only where its money went. */
    public static List<Since> money(AfterSale after, Instant now) {
        return switch (after) {
            case AfterSale.GivenBack given -> {
                List<Since> facts = new ArrayList<>(2);
                if (given.way() != null) {
                    Kind kind = Kind.valueOf(given.way().name());
                    facts.add(fact(kind, given.outside(), given.moved(), given.wayAt(), now));
                }
                if (given.toBalance().isPositive()) {
                    facts.add(fact(Kind.BALANCE, given.toBalance(), given.moved(), given.at(), now));
                }
                yield facts;
            }
            case AfterSale.Disputed disputed ->
                List.of(fact(Kind.DISPUTED, disputed.amount(), disputed.moved(), disputed.at(), now));
        };
    }

    private static void days(List<Since> facts, Kind kind, HistoryEntry.Moved moved, Instant at, Instant now) {
        if (moved.days() > 0 || moved.hours() > 0) {
            facts.add(fact(kind, null, moved, at, now));
        }
    }

    private static Since fact(Kind kind, @Nullable Money money, HistoryEntry.Moved moved, Instant at, Instant now) {
        ZoneId zone = moved.after().zone();
        return new Since(
                kind,
                money == null ? null : Shelf.amount(money),
                moved.days(),
                moved.hours(),
                LocalDate.ofInstant(at, zone),
                LocalDate.ofInstant(now, zone));
    }
}
