package org.uzat.autorenew;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uzat.identity.AccountId;
import org.uzat.numbering.LineId;

/**
 * A line's auto-renew.
 *
 * @param line which line
 * @param account who agreed
 * @param pack the pack's code
 * @param priceMinor the price agreed to; a dearer one is not paid
 * @param until the last day the card is wanted, in the line's zone; null: until it is stopped
 * @param dueAt when it is looked at next
 * @param tries in vain since the last success
 * @param stopped why it is no more; null while it goes on
 */
public record AutoRenewal(
        LineId line,
        AccountId account,
        String pack,
        long priceMinor,
        @Nullable LocalDate until,
        Instant dueAt,
        int tries,
        @Nullable Stop stopped) {

    /** Why one ended. The name is what the database stores. */
    public enum Stop {
        /** Its owner stopped it. */
        OWNER,
        /** The card is valid to the day it is wanted. */
        REACHED,
        /** The pack became dearer than agreed. */
        DEARER,
        /** The pack is not sold to this card any more. */
        WITHDRAWN,
        /** The line has ended. */
        CLOSED,
        /** The line is somebody else's now. */
        HANDED_ON
    }

    /** Whether it goes on. */
    public boolean isOn() {
        return stopped == null;
    }

    /** Whether money was missing the last time. */
    public boolean isShort() {
        return tries > 0;
    }
}
