package org.uzat.payment;

/**
 * Is told, inside the transaction, that a payment changed its state or a refund was decided; whoever opened the payment
 * implements it and writes down durable work. Throwing undoes the change.
 */
public interface PaymentFollower {

    /**
     * A payment changed.
     *
     * @param payment as it is now
     */
    void changed(Payment payment);

    /**
     * A payer's bank took money back, or decided who keeps it.
     *
     * @param dispute as it is now
     */
    default void disputed(Payment payment, Dispute dispute) {}
}
