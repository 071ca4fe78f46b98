package org.uzat.planner;

import java.util.List;
import java.util.Set;
import org.uzat.money.Money;
import org.uzat.time.Expiry;

/**
 * What to buy when, so that a card is alive and supplied until a day.
 *
 * @param aims what it is best at
 * @param steps in order of time; empty where the card has all that is needed
 * @param total what it takes: money from outside, and of the line's own as much as is gone at the end
 * @param outside what is to be paid from outside
 * @param dataPerDay octets a day that it suffices for, as far as was asked
 * @param end the card's end after it
 * @param daysLeft local dates for which it is valid after the stay
 * @param dataLeft octets that are left when the stay ends; {@link #UNLIMITED} where they are not counted
 * @param proven whether nothing better exists; otherwise there was too much to choose from and it is good, not best
 */
public record Plan(
        Set<Aim> aims,
        List<Step> steps,
        Money total,
        Money outside,
        long dataPerDay,
        Expiry end,
        int daysLeft,
        long dataLeft,
        boolean proven) {

    /** Data that nobody counts. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** What a plan can be best at. */
    public enum Aim {
        /** No other sequence of what is on sale takes less money; of those that take as little, the one in fewest purchases. */
        CHEAPEST,
        /** None needs fewer purchases; of those, the one that takes the least money. */
        FEWEST_RENEWALS,
        /** The most data a day for at most a quarter more money than the cheapest. */
        MOST_DATA
    }

    Plan best(Set<Aim> aims) {
        return new Plan(aims, steps, total, outside, dataPerDay, end, daysLeft, dataLeft, proven);
    }
}
