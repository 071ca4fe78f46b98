package org.uzat.web.counter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.allowance.Allowances;
import org.uzat.catalogue.AllowanceKind;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.language.Amount;
import org.uzat.line.Line;
import org.uzat.operator.LineState;
import org.uzat.operator.OperatorSettings;
import org.uzat.time.Days;
import org.uzat.web.page.Page;
import org.uzat.web.trade.Chosen;
import org.uzat.web.trade.Shelf;

/** Turns what a customer says about the stay into a proposal, with its reason in words. */
@Component
class Advising {

    private static final int HOURS_A_DAY = 24;

    /**
     * What to propose.
     *
     * @param words in a sentence
     * @param why in another
     * @param parts what to sell, first things first; empty where nothing is proposed
     */
    record Told(String words, String why, List<Part> parts) {}

    /** A pack's code, a number of times, as addresses carry it: {@code TOURIST-10*2}. */
    record Part(String pack, int times) {

        String text() {
            return pack + "*" + times;
        }
    }

    private final Allowances allowances;
    private final Catalogues catalogues;
    private final Clock clock;

    Advising(Allowances allowances, Catalogues catalogues, Clock clock) {
        this.allowances = allowances;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    Told advise(Page page, Line line, OperatorSettings settings, List<Shelf.Priced> onSale, Stay stay) {
        Instant now = clock.instant();
        int left = line.state(now) == LineState.ACTIVE ? daysLeft(line, settings.zone(), now) : 0;
        Advice.Need need = new Advice.Need(stay.days() - left, missing(stay, dataLeft(line, now)));
        if (need.days() <= 0 && need.dataOctets() <= 0) {
            return new Told(
                    page.say("counter.advice.enough"), page.say("counter.advice.left", "days", left), List.of());
        }
        Optional<Advice.Proposal> proposal = Advice.cheapest(need, choices(onSale));
        String missing = things(page, Math.max(0, need.days()), Math.max(0, need.dataOctets()));
        return proposal.map(found -> told(page, settings, onSale, found, missing))
                .orElseGet(() -> new Told(
                        page.say("counter.advice.none"),
                        page.say("counter.advice.missing", "what", missing),
                        List.of()));
    }

    private static Told told(
            Page page, OperatorSettings settings, List<Shelf.Priced> onSale, Advice.Proposal found, String missing) {
        List<String> names = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Advice.Part part : found.parts()) {
            String pack = part.choice().pack();
            String name = onSale.stream()
                    .filter(one -> code(one).equals(pack))
                    .map(one -> one.offer().name())
                    .findFirst()
                    .orElse(pack);
            names.add(part.times() == 1 ? name : part.times() + " × " + name);
            parts.add(new Part(pack, part.times()));
        }
        String brings = things(page, found.days(), found.dataOctets());
        return new Told(
                page.say(
                        "counter.advice.buy",
                        "what",
                        String.join(" + ", names),
                        "price",
                        new Amount(found.priceMinor(), settings.currency())),
                page.say("counter.advice.why", "missing", missing, "brings", brings),
                parts);
    }

    private static String things(Page page, int days, long octets) {
        List<String> things = new ArrayList<>();
        if (days > 0) {
            things.add(page.say("time.days", "days", days));
        }
        if (octets == Long.MAX_VALUE) {
            things.add(page.say("amount.unlimited.DATA"));
        } else if (octets > 0) {
            things.add(page.formats().data(octets));
        }
        return String.join(" · ", things);
    }

    private static int daysLeft(Line line, ZoneId zone, Instant now) {
        Instant until = line.life().validUntil();
        return until == null
                ? 0
                : (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), Days.lastDay(until, zone));
    }

    private long dataLeft(Line line, Instant now) {
        long left = 0;
        for (var allowance : allowances.open(List.of(line.id()), now).getOrDefault(line.id(), List.of())) {
            if (allowance.kind() == AllowanceKind.DATA) {
                if (allowance.unlimited()) {
                    return Long.MAX_VALUE;
                }
                left += allowance.left();
            }
        }
        return left;
    }

    private static long missing(Stay stay, long left) {
        return Math.max(0, stay.dataOctets() - Math.min(left, stay.dataOctets()));
    }

    private List<Advice.Choice> choices(List<Shelf.Priced> onSale) {
        return onSale.stream()
                .flatMap(one -> Chosen.parse(one.offer().quote()).stream())
                .flatMap(chosen -> catalogues.current().version(chosen.version()).stream())
                .map(Advising::choice)
                .toList();
    }

    private static Advice.Choice choice(PackVersion pack) {
        long data = pack.allowances().stream()
                .filter(allowance -> allowance.kind() == AllowanceKind.DATA)
                .map(allowance -> allowance.unlimited() ? Long.MAX_VALUE : allowance.amount())
                .findFirst()
                .orElse(0L);
        int days = pack.days() > 0 ? pack.days() : pack.hours() / HOURS_A_DAY;
        return new Advice.Choice(pack.code(), days, data, pack.price().minor(), pack.maxQuantity());
    }

    static String code(Shelf.Priced one) {
        return Chosen.parse(one.offer().quote()).map(Chosen::pack).orElse("");
    }
}
