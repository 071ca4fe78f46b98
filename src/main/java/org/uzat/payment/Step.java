package org.uzat.payment;

import org.jspecify.annotations.Nullable;
import org.uzat.gateway.Finding;

/** What a finding makes of a payment: the whole state machine, without clock or database. */
sealed interface Step {

    /** Nothing changes. */
    record Stay() implements Step {}

    /**
     * The money is ours; from any state that has not got it yet.
     *
     * @param gatewayReference the gateway's own id of what was paid, or null where it is the one we know
     */
    record Settle(@Nullable String gatewayReference) implements Step {}

    /** It will not be paid. */
    record Close(PaymentState state) implements Step {}

    /** Something was paid, but not what was asked, or once too often: nothing is applied, a person looks. */
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
            case Finding.UnderWay coming -> new Stay();
            case Finding.NotThere nothing -> new Stay();
            case Finding.Unknown unknown -> new Stay();
        };
    }

    private static Step close(Payment payment, PaymentState state) {
        return payment.state() == PaymentState.PENDING ? new Close(state) : new Stay();
    }

    private static Step paid(Payment payment, Finding.Paid paid) {
        return switch (payment.state()) {
            case SETTLED, REFUNDED -> again(payment, paid);
            case PENDING, FAILED, EXPIRED ->
                paid.amount().equals(payment.amount())
                        ? new Settle(paid.gatewayReference())
                        : new Doubt("paid " + paid.amount().amount() + " "
                                + paid.amount().currency().getCurrencyCode() + " instead of "
                                + payment.amount().amount() + " "
                                + payment.amount().currency().getCurrencyCode());
        };
    }

    /** The same payment told again is nothing; another one at the gateway is money that nobody owes us. */
    private static Step again(Payment payment, Finding.Paid paid) {
        String known = payment.gatewayReference();
        String told = paid.gatewayReference();
        return known == null || told == null || known.equals(told)
                ? new Stay()
                : new Doubt("paid twice: as " + known + " and, " + paid.amount().amount() + " "
                        + paid.amount().currency().getCurrencyCode() + ", as " + told);
    }
}
