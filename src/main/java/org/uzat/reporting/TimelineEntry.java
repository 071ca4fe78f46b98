package org.uzat.reporting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.Rule;
import org.uzat.event.EventKind;
import org.uzat.ledger.Account;
import org.uzat.money.Money;
import org.uzat.origin.Origin;
import org.uzat.validity.Cause;

/**
 * One change of a line with all that explains it.
 *
 * @param version the line's version after it
 * @param at when
 * @param kind what happened
 * @param origin by whom and through which door
 * @param shop the shop's code, where it was done in one
 * @param days how validity moved, where it had to do with it
 * @param bought the pack, where one was bought
 * @param paidIn the money, where some was paid in
 * @param step why staff stepped in, where they did
 * @param swap from which card to which, where it got another one
 * @param moves the money that moved
 */
public record TimelineEntry(
        int version,
        Instant at,
        EventKind kind,
        Origin origin,
        @Nullable String shop,
        @Nullable Days days,
        @Nullable Bought bought,
        @Nullable PaidIn paidIn,
        @Nullable Step step,
        @Nullable Swap swap,
        List<Move> moves) {

    /** A validity entry; its ends are exclusive, and null before a first activation. */
    public record Days(
            Cause cause,
            Rule rule,
            int days,
            int hours,
            @Nullable Instant before,
            @Nullable Instant after) {}

    /** A pack, so many times. */
    public record Bought(int packVersionId, int quantity) {}

    /** Money from outside. */
    public record PaidIn(
            long amountMinor, String source, @Nullable String reference) {}

    /** A reason from the list, and a note in somebody's own words. */
    public record Step(String why, @Nullable String note) {}

    /** The numbers of the card before and the card after. */
    public record Swap(String former, String iccid) {}

    /** One transfer. */
    public record Move(Account from, Account to, Money amount) {}
}
