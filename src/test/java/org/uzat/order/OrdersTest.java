package org.uzat.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.decision.QuoteItem;
import org.uzat.demo.Workbench;
import org.uzat.numbering.LineId;
import org.uzat.payment.PaymentState;
import org.uzat.refusal.Reason;

/** Opening orders: once per key, within bounds, with what the balance can pay set aside. */
@Tag("store")
@Workbench
class OrdersTest {

    @Autowired
    private Shop shop;

    @Autowired
    private Orders orders;

    @Test
    void opensOnePaymentForADoubleTap() throws Exception {
        OpenOrder order = shop.order(List.of(Shop.tenDays(shop.line(500))), true, Shop.key());
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> tap = () -> Shop.opened(orders.open(order)).id();
            List<String> ids = taps.invokeAll(Collections.nCopies(8, tap)).stream()
                    .map(future -> future.resultNow())
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
        }
        assertThat(shop.count("select count(*) from orders where once_key = ?", order.onceKey()))
                .isEqualTo(1);
        assertThat(orders.open(order))
                .isInstanceOfSatisfying(
                        Opening.Opened.class,
                        again -> assertThat(again.replayed()).isTrue());
    }

    @Test
    void refusesAKeyUsedForSomethingElse() {
        LineId line = shop.line(0);
        String key = Shop.key();
        Shop.opened(orders.open(shop.order(List.of(Shop.tenDays(line)), false, key)));

        Opening other = orders.open(shop.order(List.of(new QuoteItem.PackItem(line, "TOURIST-10", 2)), false, key));

        assertThat(reason(other)).isEqualTo(Reason.KEY_REUSED);
    }

    @Test
    void remembersARefusal() {
        LineId line = shop.line(0);
        OpenOrder order = shop.order(List.of(new QuoteItem.PackItem(line, "NO-SUCH-PACK", 1)), false, Shop.key());

        Opening first = orders.open(order);
        Opening again = orders.open(order);

        assertThat(reason(first)).isEqualTo(Reason.PACK_UNKNOWN);
        assertThat(reason(again)).isEqualTo(Reason.PACK_UNKNOWN);
        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
    }

    @Test
    void keepsToItsBounds() {
        LineId line = shop.line(0);
        assertThat(reason(orders.open(shop.order(List.of(), false, Shop.key()))))
                .isEqualTo(Reason.ORDER_EMPTY);
        List<QuoteItem> many = Collections.nCopies(21, Shop.tenDays(line));
        assertThat(reason(orders.open(shop.order(many, false, Shop.key())))).isEqualTo(Reason.ORDER_TOO_LARGE);
        assertThat(reason(orders.open(shop.order(List.of(Shop.tenDays(line)), false, "has blank"))))
                .isEqualTo(Reason.KEY_MALFORMED);
    }

    @Test
    void renewsAtOnceWhereTheBalancePaysEverything() {
        LineId line = shop.line(2000);

        PaymentView payment = shop.open(line, true);

        assertThat(payment.state()).isEqualTo(PaymentState.SETTLED);
        assertThat(payment.fulfilment()).isEqualTo(Fulfilment.DONE);
        assertThat(payment.checkoutUrl()).isNull();
        assertThat(shop.count("select main_minor from line where line_id = ?", line.number()))
                .isEqualTo(1010);
    }

    @Test
    void neverSpendsTheBalanceOfAGuest() {
        LineId line = shop.line(2000);

        assertThat(shop.open(line, false).toPay().minor()).isEqualTo(990);
    }

    @Test
    void refusesAGatewayThatIsNotThere() {
        OpenOrder order = shop.order(List.of(Shop.tenDays(shop.line(0))), false, Shop.key());
        OpenOrder elsewhere = new OpenOrder(
                order.items(),
                false,
                null,
                "nobody",
                order.ifNotBought(),
                order.returnUrl(),
                null,
                order.origin(),
                Shop.key(),
                0);

        assertThat(reason(orders.open(elsewhere))).isEqualTo(Reason.GATEWAY_UNKNOWN);
    }

    private static Reason reason(Opening opening) {
        return ((Opening.NotOpened) opening).refusal().reason();
    }
}
