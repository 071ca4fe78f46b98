package org.uzat.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.PackVersion;
import org.uzat.language.Amount;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Origin;
import org.uzat.reporting.TimelineEntry;
import org.uzat.time.Days;
import org.uzat.web.page.Page;

/** Tells a line's changes in words: how each expiry came about, from what, and by whom. */
final class TimelineWords {

    private final Page page;
    private final OperatorSettings settings;
    private final Catalogue catalogue;
    private final LocalDate today;

    TimelineWords(Page page, OperatorSettings settings, Catalogue catalogue, Instant now) {
        this.page = page;
        this.settings = settings;
        this.catalogue = catalogue;
        this.today = LocalDate.ofInstant(now, settings.zone());
    }

    LineScreen.Row row(TimelineEntry entry) {
        List<String> because = new ArrayList<>();
        if (entry.days() != null) {
            because.add(days(entry.days()));
        }
        if (entry.bought() != null) {
            because.add(bought(entry.bought()));
        }
        if (entry.paidIn() != null) {
            because.add(paidIn(entry.paidIn()));
        }
        if (entry.step() != null) {
            because.add(step(entry.step()));
        }
        if (entry.swap() != null) {
            because.add(page.say(
                    "desk.swapped",
                    "former",
                    entry.swap().former(),
                    "sim",
                    entry.swap().iccid()));
        }
        entry.moves().forEach(move -> because.add(move(move)));
        String what = word("desk.event." + entry.kind().name(), entry.kind().name());
        return new LineScreen.Row(
                entry.version(), instant(entry.at()), what, because, who(entry.origin(), entry.shop()));
    }

    /** An instant in the line's zone: "11 July, 14:20". */
    String instant(Instant at) {
        ZoneId zone = settings.zone();
        String day = page.formats().shortDay(LocalDate.ofInstant(at, zone), today);
        return page.formats().dayAt(day, at.atZone(zone).toLocalTime());
    }

    /** The last day before an exclusive end: "11 July". */
    String lastDay(@Nullable Instant end) {
        return end == null
                ? page.say("desk.never")
                : page.formats().shortDay(Days.lastDay(end, settings.zone()), today);
    }

    private String days(TimelineEntry.Days days) {
        String after = lastDay(days.after());
        if (days.days() == 0 && days.hours() == 0) {
            return page.say(days.before() == null ? "desk.days.begun" : "desk.days.none", "after", after);
        }
        String term = days.days() > 0
                ? page.say("time.days", "days", days.days())
                : page.say("time.hours", "hours", days.hours());
        if (days.cause().shortens()) {
            return page.say("desk.days.taken", "term", term, "before", lastDay(days.before()), "after", after);
        }
        boolean stays = days.before() != null && days.before().equals(days.after());
        return page.say(
                stays ? "desk.days.kept" : "desk.days.given",
                "term",
                term,
                "rule",
                days.rule().name(),
                "before",
                lastDay(days.before()),
                "after",
                after);
    }

    private String bought(TimelineEntry.Bought bought) {
        String code =
                catalogue.version(bought.packVersionId()).map(PackVersion::code).orElse("#" + bought.packVersionId());
        return page.say("desk.bought", "pack", code, "quantity", bought.quantity());
    }

    private String paidIn(TimelineEntry.PaidIn paidIn) {
        Amount amount = new Amount(paidIn.amountMinor(), settings.currency());
        return page.say("desk.paidIn", "amount", amount, "source", paidIn.source());
    }

    private String step(TimelineEntry.Step step) {
        String why = page.say("desk.because", "why", word("desk.why." + step.why(), step.why()));
        return step.note() == null ? why : why + " · “" + step.note() + "”";
    }

    private String move(TimelineEntry.Move move) {
        return page.say(
                "desk.booked",
                "amount",
                amount(move.amount()),
                "from",
                move.from().name(),
                "to",
                move.to().name());
    }

    private String who(Origin origin, @Nullable String shop) {
        String[] parts = origin.actor().split(":", 2);
        String actor = page.words().knows("desk.actor." + parts[0])
                ? page.say("desk.actor." + parts[0], "id", parts.length > 1 ? parts[1] : "")
                : origin.actor();
        String door = shop == null ? "" : " · " + shop;
        return origin.channel().name() + door + " · " + actor.strip();
    }

    private String word(String key, String otherwise) {
        return page.words().knows(key) ? page.say(key) : otherwise;
    }

    static Amount amount(Money money) {
        return new Amount(money.minor(), money.currency());
    }
}
