package org.uzat.catalogue;

/**
 * A row of a band table: an amount paid in, from and to inclusive in minor units, buys days.
 *
 * @param fromMinor lowest amount
 * @param toMinor highest amount
 * @param days days of validity
 * @param reloadWindowDays local days after the end in which a payment still brings the line and its money back
 */
public record Band(long fromMinor, long toMinor, int days, int reloadWindowDays) {

    /** Whether the amount falls into this band. */
    public boolean holds(long minor) {
        return minor >= fromMinor && minor <= toMinor;
    }
}
