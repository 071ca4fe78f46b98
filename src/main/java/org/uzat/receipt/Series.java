package org.uzat.receipt;

import java.util.Comparator;

/**
 * What receipts' numbers are counted by, from 1 and without gaps. The order is that in which series are advanced, so that two who
 * advance several never wait for each other in a circle.
 *
 * @param operatorId whose line it was sold for
 * @param outletId the shop's id, or 0 where it was sold in none
 * @param year on the shop's own calendar, else on the operator's
 */
record Series(short operatorId, int outletId, int year) implements Comparable<Series> {

    private static final Comparator<Series> ORDER = Comparator.comparingInt(Series::operatorId)
            .thenComparingInt(Series::outletId)
            .thenComparingInt(Series::year);

    @Override
    public int compareTo(Series other) {
        return ORDER.compare(this, other);
    }
}
