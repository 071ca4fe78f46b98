package org.uzat.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.Finding;
import org.uzat.money.Money;

class StepTest {

    private static final Currency AZN = Currency.getInstance("AZN");
    private static final Money ASKED = new Money(990, AZN);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** Whatever a gateway says, in whatever order and however often: settled once, and only by the right amount. */
    @Property
    void settlesOnceAndOnlyByTheRightAmount(@ForAll("findings") List<Finding> findings) {
        PaymentState state = PaymentState.PENDING;
        int settled = 0;
        for (Finding finding : findings) {
            Step step = Step.of(payment(state), finding);
            settled += step instanceof Step.Settle ? 1 : 0;
            state = after(state, step);
        }
        boolean rightlyPaid = findings.contains(new Finding.Paid(ASKED));
        assertThat(settled).isEqualTo(rightlyPaid ? 1 : 0);
        assertThat(state == PaymentState.SETTLED).isEqualTo(rightlyPaid);
    }

    @Example
    void lateMoneyStillCounts() {
        assertThat(Step.of(payment(PaymentState.EXPIRED), new Finding.Paid(ASKED)))
                .isInstanceOf(Step.Settle.class);
        assertThat(Step.of(payment(PaymentState.FAILED), new Finding.Paid(ASKED)))
                .isInstanceOf(Step.Settle.class);
    }

    @Example
    void anotherAmountOrCurrencyIsForAPerson() {
        Money less = new Money(989, AZN);
        Money manat = new Money(990, Currency.getInstance("KWD"));
        assertThat(Step.of(payment(PaymentState.PENDING), new Finding.Paid(less)))
                .isInstanceOf(Step.Doubt.class);
        assertThat(Step.of(payment(PaymentState.PENDING), new Finding.Paid(manat)))
                .isInstanceOf(Step.Doubt.class);
    }

    @Example
    void moneyOfAnotherCheckoutIsForAPersonOnceItIsSettled() {
        Payment settled = payment(PaymentState.SETTLED, "te1");
        assertThat(Step.of(settled, new Finding.Paid(ASKED, "te1"))).isInstanceOf(Step.Stay.class);
        assertThat(Step.of(settled, new Finding.Paid(ASKED))).isInstanceOf(Step.Stay.class);
        assertThat(Step.of(settled, new Finding.Paid(ASKED, "te2"))).isInstanceOf(Step.Doubt.class);
        assertThat(Step.of(payment(PaymentState.PENDING, "te1"), new Finding.Paid(ASKED, "te2")))
                .isEqualTo(new Step.Settle("te2"));
    }

    @Example
    void silenceChangesNothing() {
        for (PaymentState state : PaymentState.values()) {
            assertThat(Step.of(payment(state), new Finding.Unknown("time-out"))).isInstanceOf(Step.Stay.class);
            assertThat(Step.of(payment(state), new Finding.NotThere())).isInstanceOf(Step.Stay.class);
            assertThat(Step.of(payment(state), new Finding.UnderWay())).isInstanceOf(Step.Stay.class);
        }
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        return Arbitraries.<Finding>of(
                        new Finding.Paid(ASKED),
                        new Finding.Paid(new Money(1, AZN)),
                        new Finding.NotPaid("declined"),
                        new Finding.Lapsed(),
                        new Finding.StillOpen(),
                        new Finding.NotThere(),
                        new Finding.Unknown("time-out"))
                .list()
                .ofMaxSize(8);
    }

    private static PaymentState after(PaymentState state, Step step) {
        return switch (step) {
            case Step.Stay stay -> state;
            case Step.Settle settle -> PaymentState.SETTLED;
            case Step.Close close -> close.state();
            case Step.Doubt doubt -> state;
        };
    }

    private static Payment payment(PaymentState state) {
        return payment(state, null);
    }

    private static Payment payment(PaymentState state, @Nullable String gatewayReference) {
        Instant settledAt = state == PaymentState.SETTLED || state == PaymentState.REFUNDED ? NOW : null;
        return new Payment(
                1,
                "pm_00000000000000000000000000",
                1,
                "sandbox",
                ASKED,
                state,
                gatewayReference,
                null,
                "http://localhost/back",
                null,
                null,
                NOW,
                NOW.plusSeconds(1800),
                settledAt,
                Money.zero(AZN),
                Money.zero(AZN));
    }
}
