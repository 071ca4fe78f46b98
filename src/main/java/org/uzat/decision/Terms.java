package org.uzat.decision;

import org.jspecify.annotations.Nullable;
import org.uzat.promotion.Ticket;

/**
 * On which terms somebody buys from the balance.
 *
 * @param ticket what they bring along for promotions
 * @param quotedMinor the price that they insist on, in minor units, or null
 * @param reservation what was set aside of promotions for this purchase, which is all that it gets, or null
 */
public record Terms(
        Ticket ticket, @Nullable Long quotedMinor, @Nullable Long reservation) {

    /** Whatever it costs today, without a code. */
    public static final Terms NONE = new Terms(Ticket.NONE, null, null);

    /** Whatever it costs today, with what they bring along. */
    public static Terms of(Ticket ticket) {
        return new Terms(ticket, null, null);
    }

    /** What was set aside. */
    public static Terms reserved(long reservation) {
        return new Terms(Ticket.NONE, null, reservation);
    }
}
