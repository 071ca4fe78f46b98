package org.uzat.planner;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.uzat.time.Pure;

/**
 * Finds the best plan: always goes on from where the least is to be paid in the end, by what has been paid and what is missing at
 * least ({@link Bound}), so what reaches the end of the stay first is best. Nothing is bought before it is needed, since
 * waiting leaves every choice open, unless it cannot be had any more on the next day or not on these terms.
 */
@Pure
final class Search {

    /** What is to be least. */
    enum Aim {
        /** Money, then purchases. */
        MONEY,
        /** Purchases, then money. */
        PURCHASES
    }

    /**
     * A way to the end of the stay.
     *
     * @param proven whether it is known to be best; otherwise the search was too long and went straight on
     */
    record Found(Node end, boolean proven) {}

    private static final int PIECES_BITS = 16;
    private static final int MONEY_BITS = 44;

    private record Waiting(Node node, long worth, long number) {}

    private final Slots slots;
    private final Choices choices;
    private final Buying buying;
    private final Bound bound;
    private final int stepsMost;

    /** @param stepsMost how many places are looked at before proof is given up */
    Search(Asked asked, Slots slots, Choices choices, int stepsMost) {
        this.slots = slots;
        this.choices = choices;
        this.buying = new Buying(asked, slots, choices);
        this.bound = new Bound(choices.all(), slots, asked.pricing(), asked.useBalance());
        this.stepsMost = stepsMost;
    }

    /**
     * The best way from a beginning.
     *
     * @param costMost what it may cost at most, in minor units
     * @return empty where there is none
     */
    Optional<Found> best(Node start, Aim aim, long costMost) {
        return new Walk(aim, costMost).from(start);
    }

    /** One search. */
    private final class Walk {
        private final Aim aim;
        private final long costMost;
        private final Frontier frontier = new Frontier(choices.onlyMore());
        private PriorityQueue<Waiting> waiting = new PriorityQueue<>(Comparator.comparingLong(Waiting::worth)
                .thenComparing(one -> -one.node().slot())
                .thenComparingLong(Waiting::number));
        private long number;
        private boolean proven = true;

        Walk(Aim aim, long costMost) {
            this.aim = aim;
            this.costMost = costMost;
        }

        Optional<Found> from(Node start) {
            enter(start);
            while (!waiting.isEmpty() && number < 3L * stepsMost) {
                Node node = waiting.remove().node();
                if (node.slot() == slots.count()) {
                    return Optional.of(new Found(node, proven));
                }
                if (frontier.holds(node)) {
                    follow(node);
                }
                if (number > stepsMost && proven) {
                    proven = false;
                    waiting = inAHurry(waiting);
                }
            }
            return Optional.empty();
        }

        private void follow(Node node) {
            Node served = serve(node);
            if (served != null) {
                enter(served);
            }
            for (Choice choice : choices.all()) {
                Node bought = served == null || buying.isLastChance(node, choice) ? buying.buy(node, choice) : null;
                if (bought != null) {
                    enter(bought);
                }
            }
        }

        private void enter(Node node) {
            boolean over = node.slot() == slots.count();
            long dates = over ? 0 : missing(node);
            long octets = over
                    ? 0
                    : Math.max(0, slots.needFrom(node.slot()) - node.supply().total());
            long money = node.paid().costMinor()
                    + bound.money(dates, octets, node.paid().creditMinor());
            if (money > costMost || !frontier.admits(node)) {
                return;
            }
            long pieces = node.paid().steps() + bound.pieces(dates, octets);
            long worth = aim == Aim.MONEY ? (money << PIECES_BITS) + pieces : (pieces << MONEY_BITS) + money;
            waiting.add(new Waiting(node, worth, number++));
        }
    }

    /** The same, but the furthest first. */
    private static PriorityQueue<Waiting> inAHurry(PriorityQueue<Waiting> waiting) {
        PriorityQueue<Waiting> hurried = new PriorityQueue<>(
                Comparator.<Waiting>comparingInt(one -> -one.node().slot())
                        .thenComparingLong(Waiting::worth)
                        .thenComparingLong(Waiting::number));
        hurried.addAll(waiting);
        return hurried;
    }

    private @Nullable Node serve(Node node) {
        int slot = node.slot();
        if (node.valid() < slots.end(slot)) {
            return null;
        }
        Supply left = node.supply().serve(slots.need(slot), slots.start(slot), slots.end(slot));
        if (left == null) {
            return null;
        }
        int next = slot + 1;
        return node.served(next == slots.count() ? Supply.NONE : left.at(slots, next, choices.carried()));
    }

    /** Local dates between the card's end and the stay's. */
    private long missing(Node node) {
        if (node.valid() >= slots.end()) {
            return 0;
        }
        long from = Math.max(node.valid(), slots.moment(node.slot()));
        return Math.max(
                0, slots.calendar().ceiling(slots.end()) - slots.calendar().ceiling(from));
    }
}
