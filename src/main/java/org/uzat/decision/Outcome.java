package org.uzat.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.origin.Channel;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.time.Expiry;

/** What became of a command: one of these, and nothing half done. */
public sealed interface Outcome {

    /** A pack was bought; from the balance or from a payment. */
    record Renewed(
            RenewalId id,
            int packVersionId,
            int quantity,
            Money price,
            Money vat,
            Expiry before,
            Expiry after,
            Money balance,
            Channel channel,
            Instant at)
            implements Outcome {}

    /** Money was paid in; days by the band, if any. */
    record ToppedUp(
            RenewalId id,
            Money amount,
            MoneySource source,
            int days,
            Expiry before,
            Expiry after,
            Money balance,
            @Nullable String reference,
            Channel channel,
            Instant at)
            implements Outcome {}

    /** Set aside. */
    record Held(Money amount) implements Outcome {}

    /** Given back; nothing where the hold was already used or released. */
    record Released(Money amount) implements Outcome {}

    /** Settled money that could not buy what it was meant for; it is on the line's balance now. */
    record KeptAsBalance(Money amount, Reason reason) implements Outcome {}

    /** Settled money that this line cannot take; it stands as unapplied and is to be refunded. */
    record ToRefund(Money amount, Reason reason) implements Outcome {}

    /** The refund is booked. */
    record RefundBooked(Money amount) implements Outcome {}

    /**
     * Staff barred the line, freed it, gave it days or another card, as asked.
     *
     * @param version the line's version that it made
     */
    record Intervened(int version) implements Outcome {}

    /**
     * A sale was given back.
     *
     * @param version the line's version that it made
     * @param amount all of it
     * @param outside what of it is to go through the payment's gateway
     */
    record Returned(int version, Money amount, Money outside) implements Outcome {}

    /** A dispute is booked, with what it made of the line. */
    record DisputeOpened(DisputeRecord row) implements Outcome {}

    /** A dispute's end is booked. */
    record DisputeEnded(boolean won) implements Outcome {}

    /** Time alone did it: the end of full service, of grace or of the line, or a forfeiture, was written down. */
    record Lapsed() implements Outcome {}

    /** There was no lapse to write down: the line has been extended, or its hour has not come. */
    record NotLapsed() implements Outcome {}

    /** Nothing was done, for a reason. */
    record Declined(Refused refusal) implements Outcome {}
}
