package org.uzat.gateway;

import java.time.Instant;
import java.util.Currency;
import java.util.List;

/**
 * A gateway that takes money by a hosted checkout. Every method but {@link #read} may block on the network up to a few seconds;
 * none throws for what a network or the other side can do: that is a value.
 */
public interface PaymentGateway {

    /** The stable name in the API and in the callback's path: small letters. */
    String name();

    /** Whether new payments may use it; callbacks and look-ups of old ones always may. */
    default boolean isOffered() {
        return true;
    }

    /** Whether it takes money in this currency. */
    default boolean takes(Currency currency) {
        return true;
    }

    /**
     * Asks the gateway, by something that costs nothing and changes nothing, whether it would take a payment now; asked in
     * the background only, never while somebody waits.
     */
    default Health health() {
        return new Health.Up();
    }

    /** The hosts that a payer's browser must reach to pay here, such as {@code checkout.stripe.com}; for walled gardens. */
    default List<String> hosts() {
        return List.of();
    }

    /**
     * Opens a checkout. Asked again about the same payment it answers the one opened before, or makes sure that the payer never
     * sees but one of them.
     */
    CheckoutAnswer openCheckout(CheckoutRequest request);

    /** What the gateway knows of a payment. */
    Finding lookUp(Inquiry inquiry);

    /**
     * Gives money back, or finds that this was done before under the same refund reference. Where an earlier try may have been made
     * and the gateway cannot tell, it is not repeated.
     */
    RefundAnswer refund(RefundRequest request);

    /** Checks that a callback is the gateway's own, and reads it; decides on the bytes alone, in no time. */
    CallbackReading read(CallbackDelivery delivery, Instant now);

    /**
     * Whose something paid is, which a genuine message names by the gateway's own id only, such as a dispute of a payment that we do
     * not know yet to be paid.
     */
    default Whose whose(String gatewayReference) {
        return new Whose.NotOurs();
    }

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
