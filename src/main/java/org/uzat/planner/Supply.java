package org.uzat.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.allowance.Allowance;
import org.uzat.catalogue.AllowanceKind;
import org.uzat.catalogue.PackAllowance;
import org.uzat.catalogue.PackAllowance.Joins;
import org.uzat.catalogue.PackAllowance.Starts;
import org.uzat.time.Pure;

/**
 * The data that a card has at a moment, used up as the network does it: what ends first goes first. Nothing is counted beyond what
 * the rest of the stay needs, so that unlimited data is just that much.
 */
@Pure
final class Supply {

    /** No data, or none that anybody asks for. */
    static final Supply NONE = new Supply(List.of());

    private static final Comparator<Heap> ENDING_FIRST =
            Comparator.comparingLong(Heap::until).thenComparingLong(Heap::from);

    /**
     * Some of it.
     *
     * @param from when it begins; {@link Long#MIN_VALUE} where it has begun
     * @param until exclusive
     */
    private record Heap(long from, long until, long left) {}

    private final List<Heap> heaps;

    private Supply(List<Heap> heaps) {
        this.heaps = heaps;
    }

    static Supply of(List<Allowance> allowances, Slots slots, boolean carried) {
        List<Heap> heaps = new ArrayList<>();
        for (Allowance one : allowances) {
            if (one.kind() == AllowanceKind.DATA && one.endedVersion() == null) {
                heaps.add(new Heap(
                        Calendar.micros(one.validFrom()),
                        Calendar.micros(one.validUntil()),
                        one.unlimited() ? Long.MAX_VALUE : one.left()));
            }
        }
        return new Supply(heaps).at(slots, 0, carried);
    }

    /**
     * As it is at the moment at which a slot's purchases are made; beyond the stay all ends are one.
     *
     * @param carried whether what is used up can still matter, since a pack may carry its end over
     */
    Supply at(Slots slots, int slot, boolean carried) {
        long moment = slots.moment(slot);
        long needed = slots.needFrom(slot);
        List<Heap> after = new ArrayList<>(heaps.size());
        for (Heap heap : heaps) {
            long left = Math.min(heap.left(), needed);
            if (heap.until() > moment && heap.from() < slots.end() && (left > 0 || carried)) {
                long from = heap.from() <= moment ? Long.MIN_VALUE : heap.from();
                add(after, new Heap(from, Math.min(heap.until(), slots.end()), left), needed);
            }
        }
        after.sort(ENDING_FIRST);
        return after.isEmpty() ? NONE : new Supply(after);
    }

    /** Uses a slot's need up; null where it does not suffice. */
    @Nullable
    Supply serve(long need, long start, long end) {
        if (need == 0) {
            return this;
        }
        long missing = need;
        List<Heap> after = new ArrayList<>(heaps.size());
        for (Heap heap : heaps) {
            boolean usable = heap.from() <= start && heap.until() >= end;
            long taken = usable ? Math.min(missing, heap.left()) : 0;
            missing -= taken;
            after.add(taken == 0 ? heap : new Heap(heap.from(), heap.until(), heap.left() - taken));
        }
        return missing > 0 ? null : new Supply(after);
    }

    /** A purchase as far as data cares. */
    record Bought(Choice choice, long bonus, int slot, long moment, long oldEnd, long newEnd) {}

    /** What a purchase makes of it. */
    Supply with(Bought bought, Slots slots, boolean carried) {
        long needed = slots.needFrom(bought.slot());
        List<Heap> old = new ArrayList<>(heaps);
        List<Heap> fresh = new ArrayList<>();
        for (PackAllowance granted : bought.choice().data()) {
            fresh.add(fresh(granted, bought, old, slots.calendar(), needed));
        }
        if (bought.bonus() > 0) {
            fresh.add(new Heap(bought.moment(), bought.newEnd(), bought.bonus()));
        }
        old.addAll(fresh);
        return new Supply(old).at(slots, bought.slot(), carried);
    }

    private static Heap fresh(PackAllowance granted, Bought bought, List<Heap> old, Calendar calendar, long needed) {
        boolean queued = granted.starts() == Starts.AT_OLD_EXPIRY
                && bought.oldEnd() > bought.moment()
                && bought.newEnd() > bought.oldEnd();
        long left = granted.unlimited()
                ? needed
                : granted.amount() * bought.choice().quantity();
        long from = queued ? bought.oldEnd() : bought.moment();
        long until = granted.days() > 0 || bought.newEnd() == Long.MIN_VALUE
                ? calendar.end(from, Math.max(1, granted.days()), false)
                : bought.newEnd();
        if (granted.joins() == Joins.STACK || queued) {
            return new Heap(from, until, left);
        }
        for (Heap heap : List.copyOf(old)) {
            if (heap.from() <= bought.moment() && heap.until() > bought.moment()) {
                old.remove(heap);
                left += granted.joins() == Joins.CARRY ? heap.left() : 0;
                until = granted.joins() == Joins.CARRY ? Math.max(until, heap.until()) : until;
            }
        }
        return new Heap(from, until, left);
    }

    /** Whether whoever has this can do all that somebody with the other can. */
    boolean covers(Supply other) {
        long mine = 0;
        long others = 0;
        int next = heaps.size() - 1;
        for (int i = other.heaps.size() - 1; i >= 0; i--) {
            Heap heap = other.heaps.get(i);
            if (heap.from() != Long.MIN_VALUE) {
                if (!waits(heap)) {
                    return false;
                }
                continue;
            }
            others += heap.left();
            while (next >= 0 && heaps.get(next).until() >= heap.until()) {
                mine += heaps.get(next).from() == Long.MIN_VALUE
                        ? heaps.get(next).left()
                        : 0;
                next--;
            }
            if (mine < others || !reaches(heap.until())) {
                return false;
            }
        }
        return true;
    }

    /** Whether something that has begun lasts that long, used up or not: its end may be carried over. */
    private boolean reaches(long until) {
        return heaps.stream().anyMatch(heap -> heap.from() == Long.MIN_VALUE && heap.until() >= until);
    }

    private boolean waits(Heap other) {
        return heaps.stream()
                .anyMatch(heap ->
                        heap.from() == other.from() && heap.until() >= other.until() && heap.left() >= other.left());
    }

    /** Whether something that can be used now ends before an instant. */
    boolean losesBefore(long instant) {
        return heaps.stream().anyMatch(heap -> heap.from() == Long.MIN_VALUE && heap.until() < instant);
    }

    /** All that is left, whenever it may be used. */
    long total() {
        long total = 0;
        for (Heap heap : heaps) {
            total += heap.left();
        }
        return total;
    }

    /** Heaps of one time are one. */
    private static void add(List<Heap> heaps, Heap heap, long needed) {
        for (int i = 0; i < heaps.size(); i++) {
            Heap other = heaps.get(i);
            if (other.from() == heap.from() && other.until() == heap.until()) {
                heaps.set(i, new Heap(heap.from(), heap.until(), Math.min(other.left() + heap.left(), needed)));
                return;
            }
        }
        heaps.add(heap);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Supply supply && supply.heaps.equals(heaps);
    }

    @Override
    public int hashCode() {
        return heaps.hashCode();
    }
}
