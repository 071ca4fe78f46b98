package org.uzat.gateway;

import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/** What a callback turned out to be. */
public sealed interface CallbackReading {

    /**
     * The gateway's own word.
     *
     * @param eventId the message's id, the same in every delivery of it
     * @param reference our reference of the payment
     * @param finding what it says
     */
    record Told(String eventId, String reference, Finding finding) implements CallbackReading {}

    /**
     * The payer's bank takes money back, or has decided who keeps it.
     *
     * @param reference our reference of the payment where the message has it
     * @param gatewayReference the gateway's own id of what was paid where the message has it; there is one of the two
     * @param disputeReference the gateway's own id of the dispute, the same in all its messages
     * @param amount how much of the payment is disputed
     * @param why the gateway's code
     */
    record Disputed(
            String eventId,
            @Nullable String reference,
            @Nullable String gatewayReference,
            String disputeReference,
            Money amount,
            DisputeState state,
            String why)
            implements CallbackReading {}

    /**
     * A refund that was made has not arrived: the payer's bank sent it back, and the gateway has the money again.
     *
     * @param refundReference our reference of the refund
     * @param theirs the gateway's own id of it
     * @param why the gateway's code
     */
    record RefundFailed(String eventId, String refundReference, String theirs, String why) implements CallbackReading {}

    /**
     * A hint that something changed, from a gateway that does not sign: worth a look-up, nothing more.
     *
     * @param reference our reference where the hint has it
     * @param gatewayReference the gateway's own id where the hint has it
     */
    record Hinted(@Nullable String reference, @Nullable String gatewayReference) implements CallbackReading {}

    /** Signed by the gateway, and about nothing of ours. */
    record Irrelevant(String what) implements CallbackReading {}

    /** Not the gateway's, or too old to be believed. */
    record Forged(String why) implements CallbackReading {}

    /** Signed by the gateway but not understood. */
    record Unreadable(String why) implements CallbackReading {}
}
