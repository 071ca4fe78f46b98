package org.uzat.operator;

import org.jspecify.annotations.Nullable;

/**
 * What one operator decides that another may decide otherwise.
 *
 * @param startDayCounts whether the day of purchase counts as the first day
 * @param graceDays local days of one-way service after the end of validity
 * @param reloadDays local days after the end of validity in which a line can be brought back, at least graceDays;
 *     a band's own window takes its place
 * @param quarantineDays days a terminated line's number rests before it is given to somebody else
 * @param maxDaysAhead how far ahead days may pile up, counted in local days from today; null for no cap
 * @param aboveTable what a top-up above the band table gets
 * @param freezeFrom the state from which the balance cannot be spent, or null if never
 * @param forfeitFrom the state in which the balance is lost to the operator, or null if never
 * @param vatBooked when VAT is booked
 * @param returns what the rule gives for a sale that is given back
 * @param disputes what happens to a line whose payer's bank takes the money back
 * @param reminders when travellers are reminded of their cards
 */
public record Policies(
        boolean startDayCounts,
        int graceDays,
        int reloadDays,
        int quarantineDays,
        @Nullable Integer maxDaysAhead,
        AboveTable aboveTable,
        @Nullable LineState freezeFrom,
        @Nullable LineState forfeitFrom,
        VatBooked vatBooked,
        Returns returns,
        Disputes disputes,
        Reminders reminders) {

    /** With the usual reminders. */
    public Policies(
            boolean startDayCounts,
            int graceDays,
            int reloadDays,
            int quarantineDays,
            @Nullable Integer maxDaysAhead,
            AboveTable aboveTable,
            @Nullable LineState freezeFrom,
            @Nullable LineState forfeitFrom,
            VatBooked vatBooked,
            Returns returns,
            Disputes disputes) {
        this(
                startDayCounts,
                graceDays,
                reloadDays,
                quarantineDays,
                maxDaysAhead,
                aboveTable,
                freezeFrom,
                forfeitFrom,
                vatBooked,
                returns,
                disputes,
                Reminders.USUAL);
    }

    /** What the rule gives for a sale that is given back. */
    public enum Returns {
        /** In proportion to what is unused: whole days, or the least unused of its allowances if that is less. */
        PRO_RATA,
        /** All of it while nothing is used, then nothing. */
        UNTOUCHED
    }

    /** What happens to a line whose payer's bank takes the money back, until it is decided. */
    public enum Disputes {
        /** Nothing: a person decides. */
        KEEP,
        /** The unused days and allowances end, and a top-up's money leaves the balance. */
        TAKE_DAYS_BACK,
        /** It is barred. */
        BLOCK
    }

    /** What a top-up above the table gets. */
    public enum AboveTable {
        REFUSE,
        LAST_BAND
    }

    /** When VAT is booked. */
    public enum VatBooked {
        WHEN_SPENT,
        WHEN_PAID_IN
    }
}
