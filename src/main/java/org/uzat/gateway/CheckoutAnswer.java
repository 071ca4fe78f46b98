package org.uzat.gateway;

/** What became of opening a checkout. */
public sealed interface CheckoutAnswer {

    /**
     * It is open.
     *
     * @param gatewayReference the gateway's own id
     * @param url where the payer pays
     */
    record Ready(String gatewayReference, String url) implements CheckoutAnswer {}

    /** The gateway refused, nothing was opened. */
    record Rejected(String why) implements CheckoutAnswer {}

    /** Whether it was opened is not known: a time-out or a broken answer. */
    record Unknown(String why) implements CheckoutAnswer {}
}
