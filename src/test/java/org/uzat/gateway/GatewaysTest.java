package org.uzat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.demo.Workbench;
import org.uzat.order.PaymentView;
import org.uzat.order.Shop;
import org.uzat.payment.PaymentState;

/** Several gateways at once: who takes what, and who is hidden until it is well again. */
@Workbench
class GatewaysTest {

    private static final int ALLOWED = 3;
    private static final Currency AZN = Currency.getInstance("AZN");

    @Autowired
    private Gateways gateways;

    @Autowired
    private GatewayWatch watch;

    @Autowired
    private SecondBank second;

    @Autowired
    private Shop shop;

    @BeforeEach
    void openTheSecondBank() {
        second.open(true);
    }

    @AfterEach
    void closeTheSecondBank() {
        second.open(false);
        watch.opened(SecondBank.NAME);
        watch.round();
        Shop.await(() -> !watch.isHidden(SecondBank.NAME));
    }

    @Test
    void offersThoseThatTakeTheCurrency() {
        assertThat(gateways.ways(AZN, "AZ")).containsExactly("sandbox", SecondBank.NAME);
        assertThat(gateways.ways(Currency.getInstance("EUR"), null)).containsExactly("sandbox");
    }

    @Test
    void hidesOneThatIsIllAndShowsItAgainByItself() {
        second.health(new Health.Down("maintenance"));
        Shop.await(() -> {
            watch.round();
            return !gateways.ways(AZN, null).contains(SecondBank.NAME);
        });
        assertThat(gateways.find(SecondBank.NAME))
                .as("for callbacks and look-ups")
                .isPresent();

        second.health(new Health.Up());
        Shop.await(() -> {
            watch.round();
            return gateways.ways(AZN, null).contains(SecondBank.NAME);
        });
    }

    @Test
    void hidesOneThatFailsToOpenCheckouts() {
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(gateways.ways(AZN, null)).contains(SecondBank.NAME);
            watch.failed(SecondBank.NAME, "silence");
        }
        assertThat(gateways.ways(AZN, null)).containsExactly("sandbox");
        watch.opened(SecondBank.NAME);
        assertThat(gateways.ways(AZN, null)).contains(SecondBank.NAME);
    }

    @Test
    void stillLooksUpThePaymentsOfOneThatIsHidden() {
        PaymentView payment = shop.open(shop.line(0), false, SecondBank.NAME);
        for (int i = 0; i < ALLOWED; i++) {
            watch.failed(SecondBank.NAME, "silence");
        }

        second.pay(payment.id());

        assertThat(shop.fulfilled(payment).state()).isEqualTo(PaymentState.SETTLED);
    }
}
