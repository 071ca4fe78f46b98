package org.uzat.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.uzat.planner.Toy.Heap;
import org.uzat.planner.Toy.Ware;

/** Tries everything at every moment of a {@link Toy}: slow, simple, and with an arithmetic of its own. */
final class BruteForce {

    private static final int AHEAD = 30;
    static final int NONE = Integer.MAX_VALUE;

    private final Toy toy;
    private final List<Integer> bounds;
    private final Set<State> seen = new HashSet<>();

    /** A card before a slot. */
    record State(int slot, int end, List<Heap> heaps, int credit, boolean first) {}

    BruteForce(Toy toy) {
        this.toy = toy;
        TreeSet<Integer> cuts = new TreeSet<>();
        cuts.add(toy.now());
        for (int date = 1; date <= toy.dates(); date++) {
            cuts.add(date * Toy.DAY);
        }
        if (toy.validUntil() > toy.now() + AHEAD && toy.validUntil() < toy.dates() * Toy.DAY) {
            cuts.add(toy.validUntil());
        }
        this.bounds = List.copyOf(cuts);
    }

    /** The least that it costs, less than a limit; {@link #NONE} where nothing does. */
    int cheapest(int limit) {
        PriorityQueue<Reached> open = new PriorityQueue<>(Comparator.comparingInt(Reached::cost));
        open.add(new Reached(begin(), 0));
        while (!open.isEmpty() && open.element().cost() < limit) {
            Reached reached = open.remove();
            State state = reached.state();
            if (state.slot() == slots()) {
                return reached.cost();
            }
            if (seen.add(state)) {
                further(state, reached.cost(), limit, open);
            }
        }
        return NONE;
    }

    private record Reached(State state, int cost) {}

    private void further(State state, int cost, int limit, PriorityQueue<Reached> open) {
        State served = serve(state);
        if (served != null) {
            open.add(new Reached(plain(served), cost));
        }
        for (int ware = 0; ware < toy.wares().size(); ware++) {
            for (int quantity = 1; quantity <= toy.wares().get(ware).most(); quantity++) {
                Bought bought = buy(state, ware, quantity);
                if (bought != null && cost + bought.cost() < limit) {
                    open.add(new Reached(plain(bought.after()), cost + bought.cost()));
                }
            }
        }
    }

    /** The same without what is over, so that equals are known as such. */
    private State plain(State state) {
        if (state.slot() == slots()) {
            return new State(state.slot(), 0, List.of(), 0, false);
        }
        int at = moment(state.slot());
        List<Heap> heaps = state.heaps().stream()
                .filter(heap -> heap.until() > at)
                .map(heap -> new Heap(Math.max(heap.from(), 0) <= at ? 0 : heap.from(), heap.until(), heap.left()))
                .sorted(Comparator.comparingInt(Heap::until)
                        .thenComparingInt(Heap::from)
                        .thenComparingInt(Heap::left))
                .toList();
        return new State(state.slot(), state.end(), heaps, state.credit(), state.first());
    }

    State begin() {
        return new State(0, toy.validUntil(), toy.heaps(), 0, true);
    }

    int slots() {
        return bounds.size() - 1;
    }

    /** What a purchase leads to, and what it adds to the cost. */
    record Bought(State after, int cost) {}

    @Nullable
    Bought buy(State state, int number, int quantity) {
        Ware ware = toy.wares().get(number);
        int at = moment(state.slot());
        boolean given = toy.promo().given(number, quantity, at, state.end(), state.slot() == 0 && state.first());
        int bonus = given ? toy.promo().bonusDays() : 0;
        int price = ware.price() * quantity;
        price -= given ? Math.min(price, toy.promo().off()) : 0;
        boolean timeless = ware.days() == 0 && ware.hours() == 0;
        if (at >= ware.soldUntil() || (ware.rule() == 'N' && state.end() <= at)) {
            return null;
        }
        int end = timeless ? state.end() : end(ware, quantity, bonus, state.end(), at);
        if (end == NONE) {
            return null;
        }
        List<Heap> heaps = new ArrayList<>(state.heaps());
        if (toy.need() > 0) {
            data(ware, quantity, state.end(), end, at, heaps);
            if (given && toy.promo().bonusData() > 0) {
                heaps.add(new Heap(at, end, toy.promo().bonusData()));
            }
        }
        int credited = ware.rule() == 'B' ? 0 : Math.min(price, state.credit());
        int credit = state.credit() - credited + (ware.rule() == 'B' && toy.useBalance() ? price : 0);
        return new Bought(new State(state.slot(), end, List.copyOf(heaps), credit, false), price - credited);
    }

    private int end(Ware ware, int quantity, int bonus, int before, int at) {
        int start = ware.rule() == 'A' ? Math.max(before, at) : at;
        int end = ware.hours() > 0
                ? start + (ware.hours() * quantity + bonus * 24) * 60
                : days(start, ware.days() * quantity + bonus, toy.startDayCounts());
        int cap = toy.cap() < 0 ? Integer.MAX_VALUE : days(at, toy.cap(), toy.startDayCounts());
        if (end > cap && ware.rule() != 'B') {
            return NONE;
        }
        return Math.max(before, Math.min(end, cap));
    }

    private static int days(int start, int days, boolean startDayCounts) {
        int date = Math.floorDiv(start, Toy.DAY);
        boolean whole = startDayCounts || start % Toy.DAY == 0;
        return (date + days + (whole ? 0 : 1)) * Toy.DAY;
    }

    private static void data(Ware ware, int quantity, int oldEnd, int newEnd, int at, List<Heap> heaps) {
        if (ware.data() == 0) {
            return;
        }
        boolean queued = ware.queued() && oldEnd > at && newEnd > oldEnd;
        int from = queued ? oldEnd : at;
        int until =
                ware.dataDays() > 0 || newEnd == Toy.NEVER ? days(from, Math.max(1, ware.dataDays()), false) : newEnd;
        int left = ware.data() == Toy.UNLIMITED ? Toy.UNLIMITED : ware.data() * quantity;
        if (ware.joins() != 'S' && !queued) {
            for (Heap old : List.copyOf(heaps)) {
                if (old.from() <= at && old.until() > at) {
                    heaps.remove(old);
                    left += ware.joins() == 'C' ? old.left() : 0;
                    until = ware.joins() == 'C' ? Math.max(until, old.until()) : until;
                }
            }
        }
        heaps.add(new Heap(from, until, left));
    }

    @Nullable
    State serve(State state) {
        int start = bounds.get(state.slot());
        int end = bounds.get(state.slot() + 1);
        if (state.end() < end) {
            return null;
        }
        int missing = Math.ceilDiv(toy.need() * (end - start), Toy.DAY);
        List<Heap> heaps = new ArrayList<>(state.heaps());
        heaps.sort(
                (one, other) -> one.until() != other.until() ? one.until() - other.until() : one.from() - other.from());
        for (int i = 0; i < heaps.size(); i++) {
            Heap heap = heaps.get(i);
            if (heap.from() <= start && heap.until() >= end) {
                int taken = Math.min(missing, heap.left());
                missing -= taken;
                heaps.set(i, new Heap(heap.from(), heap.until(), heap.left() - taken));
            }
        }
        return missing > 0
                ? null
                : new State(state.slot() + 1, state.end(), List.copyOf(heaps), state.credit(), state.first());
    }

    int moment(int slot) {
        return slot == 0 ? toy.now() : Math.max(toy.now(), bounds.get(slot) - AHEAD);
    }
}
