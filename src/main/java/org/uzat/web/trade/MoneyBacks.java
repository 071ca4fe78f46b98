package org.uzat.web.trade;

import java.util.List;
import java.util.Optional;
import org.uzat.money.Money;
import org.uzat.order.AfterSale;
import org.uzat.order.ItemState;
import org.uzat.order.PaymentView;
import org.uzat.refusal.Reason;
import org.uzat.web.guest.MoneyBack;
import org.uzat.web.guest.MoneyBack.Step;
import org.uzat.web.guest.MoneyBack.Why;

/** Tells what becomes of an item's money that bought nothing, or whose purchase was undone. */
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

    /** Of a sale that was undone: given back whole, or its days were taken off; empty where it still stands, if for less. */
    public static Optional<MoneyBack> undone(List<AfterSale> after) {
        Optional<MoneyBack> disputed = after.stream()
                .filter(AfterSale.Disputed.class::isInstance)
                .map(AfterSale.Disputed.class::cast)
                .filter(dispute -> dispute.takesDays()
                        && (dispute.ended() == null || !dispute.ended().won()))
                .findFirst()
                .map(dispute -> new MoneyBack(
                        Shelf.amount(dispute.amount()),
                        dispute.ended() == null ? Step.CLAIMED : Step.LOST,
                        Why.DISPUTED));
        return disputed.or(() -> given(after.stream()
                .filter(AfterSale.GivenBack.class::isInstance)
                .map(AfterSale.GivenBack.class::cast)
                .toList()));
    }

    private static Optional<MoneyBack> given(List<AfterSale.GivenBack> back) {
        if (back.isEmpty()) {
            return Optional.empty();
        }
        Money all = back.stream()
                .map(AfterSale.GivenBack::amount)
                .reduce(Money::plus)
                .orElseThrow();
        Money outside = back.stream()
                .map(AfterSale.GivenBack::outside)
                .reduce(Money::plus)
                .orElseThrow();
        boolean undone =
                all.compareTo(back.getFirst().price()) >= 0 || back.stream().anyMatch(AfterSale::takesDays);
        Money told = outside.isPositive() ? outside : all;
        return undone
                ? Optional.of(new MoneyBack(Shelf.amount(told), slowest(back), Why.TAKEN_BACK))
                : Optional.empty();
    }

    /** As far as all of it is that goes through a gateway. */
    private static Step slowest(List<AfterSale.GivenBack> back) {
        List<AfterSale.Way> ways = back.stream()
                .flatMap(given -> Optional.ofNullable(given.way()).stream())
                .toList();
        if (ways.isEmpty()) {
            return Step.KEPT;
        }
        if (ways.contains(AfterSale.Way.REJECTED)) {
            return Step.REFUSED;
        }
        return ways.contains(AfterSale.Way.DUE) ? Step.DUE : Step.DONE;
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
