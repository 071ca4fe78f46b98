package org.uzat.planner;

import org.uzat.catalogue.PackAllowance;
import org.uzat.time.Pure;

/**
 * The most that a choice can do for a stay.
 *
 * @param dates local dates that it moves the card's end
 * @param octets data
 */
@Pure
record Reach(long dates, long octets) {

    private static final int DAY_HOURS_LEAST = 20; // on the day on which clocks go forward, with room to spare

    static Reach of(Choice choice, Pricing.Bargain bargain, Slots slots) {
        long whole = slots.needFrom(0);
        long octets = Math.min(bargain.octets(), whole);
        for (PackAllowance one : choice.data()) {
            octets += one.unlimited() ? whole : Math.min(whole, one.amount() * choice.quantity());
        }
        return new Reach(choice.givesTime() ? dates(choice, slots) + bargain.days() : 0, Math.min(octets, whole));
    }

    private static long dates(Choice choice, Slots slots) {
        return (long) choice.days() + (choice.hours() == 0 ? 0 : Math.ceilDiv(choice.hours(), shortest(slots)));
    }

    /** The hours of the shortest date of the stay. */
    private static int shortest(Slots slots) {
        return slots.calendar().isEven(slots.calendar().ceiling(slots.end())) ? 24 : DAY_HOURS_LEAST;
    }
}
