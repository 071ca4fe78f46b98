package org.uzat.gateway;

import java.util.Map;
import org.uzat.money.Money;

/** The other side of an adapter, as the contract's facts need it. */
public interface Counterpart {

    /** A message as it is posted to us. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Delivery(Map<String, String> headers, byte[] body) {}

    String name();

    /** The payer pays at the gateway; nobody is told. */
    void charge(String reference, Money amount);

    /** A genuine message that it was paid, a new one each time. */
    Delivery paid(String reference, Money amount);

    /** A genuine message that it was declined. */
    Delivery declined(String reference);

    /** The same by somebody who does not have the key. */
    Delivery forged(Delivery genuine);

    /** Whether its messages are signed; else they are worth a question only. */
    default boolean signs() {
        return true;
    }
}
