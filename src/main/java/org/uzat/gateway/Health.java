package org.uzat.gateway;

/** Whether a gateway would take a payment now. */
public sealed interface Health {

    /** It answers. */
    record Up() implements Health {}

    /**
     * It does not, or it refuses us: nobody should be sent there.
     *
     * @param why for operators; no secrets
     */
    record Down(String why) implements Health {}
}
