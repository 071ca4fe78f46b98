package org.uzat.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.QuoteItem;
import org.uzat.demo.Workbench;
import org.uzat.gateway.SecondBank;
import org.uzat.numbering.LineId;
import org.uzat.payment.PaymentState;
import org.uzat.refusal.Reason;

/** Two tabs, two phones or two ways to pay for the same thing: bought once, and the other's money is not lost. */
@Tag("store")
@Workbench
class PaidTwiceTest {

    private static final String RENEWALS = "select count(*) from renewal where line_id = ?";
    private static final String MAIN = "select main_minor from line where line_id = ?";

    @Autowired
    private Shop shop;

    @Autowired
    private SecondBank second;

    @Autowired
    private OrderChecks checks;

    @BeforeEach
    void openTheSecondBank() {
        second.open(true);
    }

    @AfterEach
    void booksAreClean() {
        second.open(false);
        assertThat(checks.run()).filteredOn(OrderChecks.Found::broken).isEmpty();
    }

    @Test
    void givesTheSecondOfTwoPaymentsBack() {
        LineId line = shop.line(0);
        PaymentView first = shop.open(line, false);
        PaymentView other = shop.open(line, false, SecondBank.NAME);

        shop.pay(first, "SUCCESS");
        assertThat(shop.fulfilled(first).fulfilment()).isEqualTo(Fulfilment.DONE);
        second.pay(other.id());

        PaymentView back = shop.fulfilled(other);
        assertThat(back.state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(back.refunded()).isEqualTo(other.toPay());
        assertThat(back.items()).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(ItemState.REFUNDED);
            assertThat(item.reason()).isEqualTo(Reason.PAID_TWICE);
        });
        assertThat(shop.count(RENEWALS, line.number())).isEqualTo(1);
        assertThat(shop.count(MAIN, line.number())).isZero();
    }

    @Test
    void keepsItOnTheCardWhereThePayerChoseThat() {
        LineId line = shop.line(0);
        PaymentView first = shop.open(line, false);
        PaymentView other = shop.open(line, IfNotBought.BALANCE);

        shop.pay(first, "SUCCESS");
        shop.fulfilled(first);
        shop.pay(other, "SUCCESS");

        assertThat(shop.fulfilled(other).items()).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(ItemState.BALANCE);
            assertThat(item.reason()).isEqualTo(Reason.PAID_TWICE);
        });
        assertThat(shop.count(RENEWALS, line.number())).isEqualTo(1);
        assertThat(shop.count(MAIN, line.number())).isEqualTo(990);
    }

    @Test
    void buysOnceHoweverCloseTheTwoArePaid() {
        for (int round = 0; round < 5; round++) {
            LineId line = shop.line(0);
            List<PaymentView> both = List.of(shop.open(line, false), shop.open(line, false));
            both.parallelStream().forEach(payment -> shop.pay(payment, "SUCCESS"));
            assertThat(both.stream().map(payment -> shop.fulfilled(payment).fulfilment()))
                    .containsExactlyInAnyOrder(Fulfilment.DONE, Fulfilment.REFUNDED);
            assertThat(shop.count(RENEWALS, line.number())).isEqualTo(1);
        }
    }

    @Test
    void buysTwiceWhatIsPaidOneAfterTheOtherAndWhatDiffers() {
        LineId line = shop.line(0);
        PaymentView ten = shop.open(line, false);
        PaymentView twenty = Shop.opened(shop.orders()
                .open(shop.order(List.of(new QuoteItem.PackItem(line, "TOURIST-20", 1)), false, Shop.key())));
        shop.pay(ten, "SUCCESS");
        shop.pay(twenty, "SUCCESS");
        shop.fulfilled(ten);
        shop.fulfilled(twenty);
        PaymentView again = shop.open(line, false);
        shop.pay(again, "SUCCESS");

        assertThat(shop.fulfilled(again).fulfilment()).isEqualTo(Fulfilment.DONE);
        assertThat(shop.count(RENEWALS, line.number())).isEqualTo(3);
    }

    @Test
    void givesMoneyBackThatABlockedLineCannotKeep() {
        LineId line = shop.line(0);
        PaymentView payment = shop.open(line, IfNotBought.BALANCE);
        shop.change("update line set blocked_at = now() where line_id = ?", line.number());

        shop.pay(payment, "SUCCESS");

        assertThat(shop.fulfilled(payment).state()).isEqualTo(PaymentState.REFUNDED);
    }
}
