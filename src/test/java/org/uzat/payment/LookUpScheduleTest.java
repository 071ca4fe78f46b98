package org.uzat.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.demo.Workbench;
import org.uzat.order.PaymentView;
import org.uzat.order.Shop;

/** Every pending payment is looked up on a durable schedule that backs off and has an end. */
@Workbench
class LookUpScheduleTest {

    private static final String WAITING =
            "select count(*) from scheduled_tasks where task_instance = ? and task_name = '";

    @Autowired
    private Shop shop;

    @Test
    void backsOffForDaysAndThenEnds() {
        Duration all = LookUps.FIRST;
        Duration before = Duration.ZERO;
        int tries = 0;
        while (!LookUps.LATER.usedUp(tries)) {
            Duration delay = LookUps.LATER.delay(tries);
            assertThat(delay).isGreaterThanOrEqualTo(before);
            before = delay;
            all = all.plus(delay);
            tries++;
        }
        assertThat(tries).isLessThan(20);
        assertThat(all).isBetween(Duration.ofHours(60), Duration.ofDays(5));
    }

    @Test
    void isWrittenDownWithThePaymentAndEndsWithIt() {
        PaymentView payment = shop.open(shop.line(0), false);
        assertThat(waiting(payment, LookUps.TASK)).isOne();
        assertThat(waiting(payment, LookUps.EXPIRE_TASK)).isOne();

        shop.pay(payment, "LOST");
        shop.fulfilled(payment);
        shop.change("update scheduled_tasks set execution_time = now() where task_instance = ?", payment.id());

        Shop.await(() -> waiting(payment, LookUps.TASK) + waiting(payment, LookUps.EXPIRE_TASK) == 0);
    }

    private long waiting(PaymentView payment, String task) {
        return shop.count(WAITING + task + "'", payment.id());
    }
}
