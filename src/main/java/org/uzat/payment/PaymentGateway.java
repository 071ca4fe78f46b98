package org.uzat.payment;

import java.time.Instant;

/**
 * A gateway that takes money by a hosted checkout. Every method may block on the network up to a few seconds; none
 * throws for what a network or the other side can do: that is a value.
 */
public interface PaymentGateway {

    /** The stable name in the API and in the callback's path: small letters. */
    String name();

    /** Whether new payments may use it; callbacks and look-ups of old ones always may. */
    default boolean isOffered() {
        return true;
    }

    /** Opens a checkout, or finds the one opened before under the same reference. */
    CheckoutAnswer openCheckout(CheckoutRequest request);

    /**
     * What the gateway knows of a payment.
     *
     * @param reference our reference
     */
    Finding lookUp(String reference);

    /** Gives money back, or finds that this was done before under the same refund reference. */
    RefundAnswer refund(RefundRequest request);

    /** Checks that a callback is the gateway's own, and reads it; decides on the bytes alone. */
    CallbackReading read(CallbackDelivery delivery, Instant now);

    /**
     * The gateway's own list of what it moved, for the daily reconciliation; it is all of it or {@link Statement.Unknown}.
     *
     * @param from inclusive, by the gateway's clock
     * @param until exclusive
     */
    default Statement statement(Instant from, Instant until) {
        return new Statement.NotOffered();
    }
}
