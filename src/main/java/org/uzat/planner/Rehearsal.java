package org.uzat.planner;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.allowance.Allowance;
import org.uzat.allowance.AllowanceGrant;
import org.uzat.catalogue.AllowanceKind;
import org.uzat.catalogue.Band;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.line.Lifespan;
import org.uzat.money.Money;
import org.uzat.operator.LineState;
import org.uzat.time.Days;
import org.uzat.time.Expiry;
import org.uzat.time.Pure;
import org.uzat.validity.Cause;
import org.uzat.validity.Grant;
import org.uzat.validity.Term;

/**
 * Plays a plan through by the very rules that will decide its purchases ({@link Grant}, {@link AllowanceGrant}), which gives its
 * dates and what is left over. A plan of which they would make something else never leaves here.
 */
@Pure
final class Rehearsal {

    private final Asked asked;
    private final Slots slots;
    private final List<Step> steps = new ArrayList<>();
    private Lifespan life;
    private List<Allowance> allowances;
    private long mainMinor;
    private int version;

    private Rehearsal(Asked asked, Slots slots) {
        this.asked = asked;
        this.slots = slots;
        this.life = asked.line().life();
        this.allowances = asked.allowances();
        this.mainMinor = asked.line().balances().mainMinor();
        this.version = asked.line().version();
    }

    /** The plan that a search has found. */
    static Plan plan(Asked asked, Slots slots, Search.Found found) {
        Rehearsal rehearsal = new Rehearsal(asked, slots);
        Deque<Node> nodes = new ArrayDeque<>();
        for (@Nullable Node node = found.end(); node != null; node = node.parent()) {
            nodes.push(node);
        }
        for (Node node : nodes) {
            rehearsal.follow(node);
        }
        return rehearsal.told(found.proven());
    }

    private void follow(Node node) {
        Node parent = node.parent();
        if (parent == null) {
            return;
        }
        if (node.choice() == null) {
            use(parent.slot());
            return;
        }
        boolean atExpiry = parent.valid() < slots.end(parent.slot());
        buy(node.choice(), node.bargain(), Calendar.instant(slots.moment(node.slot())), atExpiry);
        long end = life.validUntil() == null ? Long.MIN_VALUE : Calendar.micros(life.validUntil());
        if (Math.min(end, slots.end()) != Math.min(node.valid(), slots.end())) {
            throw new IllegalStateException("the search and the rules disagree about " + node.choice());
        }
    }

    private void buy(Choice choice, Pricing.Bargain gave, Instant at, boolean atExpiry) {
        Lifespan before = life;
        PackVersion pack = choice.pack();
        Grant grant = pack == null ? grant(choice.band(), at) : grant(pack, choice.quantity(), gave.days(), at);
        Money list = money(choice.priceMinor());
        Money price = money(choice.priceMinor() - gave.discountMinor());
        Money fromBalance = pack == null || !spends(before, at) ? money(0) : money(Math.min(mainMinor, price.minor()));
        life = grant.after();
        if (pack == null) {
            mainMinor += price.minor();
        } else {
            mainMinor -= fromBalance.minor();
            grantData(pack, choice.quantity(), gave.octets(), grant, at);
        }
        steps.add(new Step(
                pack,
                choice.quantity(),
                at,
                list,
                price,
                gave,
                fromBalance,
                new Expiry(before.validUntil(), zone()),
                new Expiry(life.validUntil(), zone()),
                atExpiry));
    }

    private Grant grant(PackVersion pack, int quantity, int bonusDays, Instant at) {
        Term term = new Term(pack.days(), pack.hours()).times(quantity).plus(bonusDays);
        int reload = asked.settings().policies().reloadDays();
        Grant grant = Grant.of(Cause.PACK, pack.rule(), term, reload, life, asked.settings(), at);
        if (grant.clipped()) {
            throw new IllegalStateException("the rules would refuse " + pack.code());
        }
        return grant;
    }

    private Grant grant(Band band, Instant at) {
        Term term = new Term(band.days(), 0);
        return Grant.of(Cause.BAND, Rule.KEEP_LATER, term, band.reloadWindowDays(), life, asked.settings(), at);
    }

    private void grantData(PackVersion pack, int quantity, long bonus, Grant grant, Instant at) {
        version++;
        var purchase = new AllowanceGrant.Purchase(
                version, quantity, at, grant.before(), grant.after().validUntil(), zone());
        allowances = AllowanceGrant.of(allowances, pack.allowances(), purchase)
                .plusData(bonus, purchase)
                .after();
    }

    /** Whether the line's own money may pay in the state in which it is. */
    private boolean spends(Lifespan life, Instant at) {
        LineState frozen = asked.settings().policies().freezeFrom();
        LineState state = life.byTime(at);
        boolean isFrozen = frozen != null && state != LineState.PRE_ACTIVE && state.compareTo(frozen) >= 0;
        return asked.useBalance() && !isFrozen;
    }

    /** A slot's data, from what ends first. */
    private void use(int slot) {
        Instant start = Calendar.instant(slots.start(slot));
        Instant end = Calendar.instant(slots.end(slot));
        long missing = slots.need(slot);
        List<Allowance> after = new ArrayList<>(allowances);
        after.sort(Comparator.comparing(Allowance::validUntil).thenComparing(Allowance::validFrom));
        for (int i = 0; i < after.size() && missing > 0; i++) {
            Allowance one = after.get(i);
            if (one.kind() == AllowanceKind.DATA
                    && !one.validFrom().isAfter(start)
                    && !one.validUntil().isBefore(end)) {
                long taken = one.unlimited() ? missing : Math.min(missing, one.left());
                missing -= taken;
                after.set(i, one.unlimited() ? one : used(one, taken));
            }
        }
        if (missing > 0) {
            throw new IllegalStateException("the rules leave too little data for slot " + slot);
        }
        allowances = after;
    }

    private static Allowance used(Allowance one, long more) {
        return new Allowance(
                one.version(),
                one.part(),
                one.kind(),
                one.granted(),
                one.used() + more,
                false,
                one.validFrom(),
                one.validUntil(),
                one.endedVersion());
    }

    private Plan told(boolean proven) {
        long outside = steps.stream().mapToLong(step -> step.outside().minor()).sum();
        long gone = Math.max(0, asked.line().balances().mainMinor() - mainMinor);
        Instant end = life.validUntil();
        int daysLeft = end == null ? 0 : Calendar.between(asked.stay().until(), Days.lastDay(end, zone()));
        return new Plan(
                Set.of(),
                List.copyOf(steps),
                money(outside + gone),
                money(outside),
                asked.stay().dataPerDay(),
                new Expiry(end, zone()),
                Math.max(0, daysLeft),
                dataLeft(),
                proven);
    }

    private long dataLeft() {
        Instant last = Calendar.instant(slots.end()).minusNanos(1_000);
        List<Allowance> usable = allowances.stream()
                .filter(one -> one.kind() == AllowanceKind.DATA && one.isUsable(last))
                .toList();
        return usable.stream().anyMatch(Allowance::unlimited)
                ? Plan.UNLIMITED
                : usable.stream().mapToLong(Allowance::left).sum();
    }

    private Money money(long minor) {
        return new Money(minor, asked.settings().currency());
    }

    private ZoneId zone() {
        return asked.settings().zone();
    }
}
