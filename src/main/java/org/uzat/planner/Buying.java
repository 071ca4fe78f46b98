package org.uzat.planner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.time.Pure;

/** What a purchase makes of a card, by the engine's rules in the search's own arithmetic; {@link Rehearsal} holds it to them. */
@Pure
final class Buying {

    private final Asked asked;
    private final Slots slots;
    private final Choices choices;
    private final Calendar calendar;

    Buying(Asked asked, Slots slots, Choices choices) {
        this.asked = asked;
        this.slots = slots;
        this.choices = choices;
        this.calendar = slots.calendar();
    }

    /** Where a purchase leads; null where it is refused or changes nothing. */
    @Nullable
    Node buy(Node node, Choice choice) {
        long moment = slots.moment(node.slot());
        if (!choice.isSoldIn(node.slot()) || (choice.rule() == Rule.NONE && node.valid() <= moment)) {
            return null;
        }
        Pricing.Bargain bargain = bargain(node, choice, node.slot());
        long valid = valid(node.valid(), choice, bargain.days(), moment);
        if (valid == Long.MAX_VALUE) {
            return null;
        }
        Supply supply = node.supply();
        if (slots.needFrom(0) > 0 && (!choice.data().isEmpty() || bargain.octets() > 0)) {
            supply = supply.with(
                    new Supply.Bought(choice, bargain.octets(), node.slot(), moment, node.valid(), valid),
                    slots,
                    choices.carried());
        }
        boolean noLonger = valid == node.valid() || node.valid() >= slots.end();
        if (noLonger && supply.equals(node.supply())) {
            return null;
        }
        return paid(node, choice, bargain, valid, supply);
    }

    private Node paid(Node node, Choice choice, Pricing.Bargain bargain, long valid, Supply supply) {
        long price = choice.priceMinor() - bargain.discountMinor();
        boolean topUp = choice.pack() == null;
        Node.Paid before = node.paid();
        long fromCredit = topUp ? 0 : Math.min(price, before.creditMinor());
        long credit = before.creditMinor() - fromCredit + (topUp && asked.useBalance() ? price : 0);
        Node.Paid after = new Node.Paid(before.costMinor() + price - fromCredit, credit, before.steps() + 1);
        return node.bought(choice, bargain, after, valid, supply);
    }

    /** The end after it; {@link Long#MAX_VALUE} where days would pile up too far. */
    private long valid(long before, Choice choice, int bonusDays, long moment) {
        if (!choice.givesTime()) {
            return before;
        }
        long start = choice.rule() == Rule.ADD ? Math.max(before, moment) : moment;
        long end = choice.hours() > 0
                ? start + (choice.hours() + bonusDays * 24L) * Calendar.HOUR
                : calendar.end(start, choice.days() + bonusDays);
        Integer cap = asked.settings().policies().maxDaysAhead();
        long latest = cap == null ? Long.MAX_VALUE : calendar.end(moment, cap);
        if (end > latest && choice.pack() != null) {
            return Long.MAX_VALUE;
        }
        long valid = Math.max(before, Math.min(end, latest));
        return choices.onlyMore() ? Math.max(before, Math.min(valid, horizon(before))) : valid;
    }

    /** Beyond the stay an end is as good as any other where a later one is only more. */
    private long horizon(long before) {
        return Math.max(before, slots.end());
    }

    /** Whether it could be had here, but would be worse or not be had any more for the next slot. */
    boolean isLastChance(Node node, Choice choice) {
        int next = node.slot() + 1;
        if (next >= slots.count() || !choice.isSoldIn(node.slot())) {
            return false;
        }
        boolean gone = !choice.isSoldIn(next);
        boolean loses = choice.carries() && node.supply().losesBefore(slots.moment(next) + 1);
        return gone
                || loses
                || choice.mayQueueLater()
                || bargain(node, choice, next).isBeatenBy(bargain(node, choice, node.slot()));
    }

    private Pricing.Bargain bargain(Node node, Choice choice, int slot) {
        PackVersion pack = choice.pack();
        if (pack == null || asked.pricing().isPlain()) {
            return Pricing.Bargain.NONE;
        }
        Instant end = node.valid() == Long.MIN_VALUE ? null : Calendar.instant(node.valid());
        boolean asTold = slot == 0 && node.paid().steps() == 0;
        return asked.pricing()
                .bargain(
                        pack, choice.quantity(), new Pricing.Moment(Calendar.instant(slots.moment(slot)), end, asTold));
    }
}
