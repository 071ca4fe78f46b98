package org.uzat.web.trade;

import org.uzat.order.ItemState;
import org.uzat.order.PaymentView;
import org.uzat.refusal.Reason;
import org.uzat.web.guest.MoneyBack;
import org.uzat.web.guest.MoneyBack.Step;
import org.uzat.web.guest.MoneyBack.Why;

/** Tells what becomes of an item's money that bought nothing. */
public final class MoneyBacks {

    private MoneyBacks() {}

    /** Of an item that is kept as balance or refunded. */
    public static MoneyBack of(PaymentView payment, PaymentView.Item item) {
        return new MoneyBack(
                Shelf.amount(item.price().minus(item.fromBalance())),
                step(payment, item.state()),
                item.reason() == Reason.PAID_TWICE ? Why.TWICE : Why.IMPOSSIBLE);
    }

    /** Of a payment all of which was given back although it had bought something. */
    public static MoneyBack takenBack(PaymentView payment) {
        return new MoneyBack(Shelf.amount(payment.refunded()), Step.DONE, Why.TAKEN_BACK);
    }

    private static Step step(PaymentView payment, ItemState state) {
        return switch (state) {
            case BALANCE -> Step.KEPT;
            case REFUND_DUE -> payment.attended() ? Step.REFUSED : Step.DUE;
            case REFUNDED -> Step.DONE;
            case WAITING, DONE, REFUSED -> throw new IllegalArgumentException("no money comes back from " + state);
        };
    }
}
