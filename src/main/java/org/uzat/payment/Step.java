package org.uzat.payment;

/** What a finding makes of a payment: the whole state machine, without clock or database. */
sealed interface Step {

    /** Nothing changes. */
    record Stay() implements Step {}

    /** The money is ours; from any state that has not got it yet. */
    record Settle() implements Step {}

    /** It will not be paid. */
    record Close(PaymentState state) implements Step {}

    /** Something was paid, but not what was asked: nothing is applied, a person looks. */
    record Doubt(String why) implements Step {}

    /**
     * Decides.
     *
     * @param payment as it is
     * @param finding what the gateway says
     */
    static Step of(Payment payment, Finding finding) {
        return switch (finding) {
            case Finding.Paid paid -> paid(payment, paid);
            case Finding.NotPaid no -> close(payment, PaymentState.FAILED);
            case Finding.Lapsed lapsed -> close(payment, PaymentState.EXPIRED);
            case Finding.StillOpen open -> new Stay();
            case Finding.NotThere nothing -> new Stay();
            case Finding.Unknown unknown -> new Stay();
        };
    }

    private static Step close(Payment payment, PaymentState state) {
        return payment.state() == PaymentState.PENDING ? new Close(state) : new Stay();
    }

    private static Step paid(Payment payment, Finding.Paid paid) {
        return switch (payment.state()) {
            case SETTLED, REFUNDED -> new Stay();
            case PENDING, FAILED, EXPIRED ->
                paid.amount().equals(payment.amount())
                        ? new Settle()
                        : new Doubt("paid " + paid.amount().amount() + " "
                                + paid.amount().currency().getCurrencyCode() + " instead of "
                                + payment.amount().amount() + " "
                                + payment.amount().currency().getCurrencyCode());
        };
    }
}
