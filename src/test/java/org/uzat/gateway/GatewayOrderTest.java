package org.uzat.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uzat.database.StartRefused;

/** In what order ways to pay are offered, and which rest for a while. */
class GatewayOrderTest {

    private static final Currency AZN = Currency.getInstance("AZN");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int ALLOWED = 3;
    private static final Duration REST = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("2026-07-09T11:20:00Z");

    @Test
    void takesTheFirstRuleThatFits() {
        GatewayOrder order = GatewayOrder.parse(
                List.of("AZN AZ: epoint, payriff", "AZN *: stripe, epoint", "* CN: alipay", "* *: stripe"));
        assertThat(order.named(AZN, "AZ")).containsExactly("epoint", "payriff");
        assertThat(order.named(AZN, "CN")).containsExactly("stripe", "epoint");
        assertThat(order.named(AZN, null)).containsExactly("stripe", "epoint");
        assertThat(order.named(EUR, "CN")).containsExactly("alipay");
        assertThat(order.named(EUR, null)).containsExactly("stripe");
        assertThat(GatewayOrder.parse(List.of()).named(AZN, "AZ")).isEmpty();
    }

    @Test
    void refusesTheStartForARuleItCannotRead() {
        for (String wrong : List.of("azn AZ: epoint", "AZN: epoint", "AZN AZ:", "AZN AZ epoint", "AZN AZ: Epoint!")) {
            assertThatThrownBy(() -> new GatewaySettings(List.of(wrong), Duration.ofSeconds(20), 3, REST).rules())
                    .as(wrong)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("uzat.gateway.order")
                    .hasMessageContaining(wrong);
        }
    }

    @Test
    void letsAGatewayRestThatFailsThriceInARow() {
        Failures failures = new Failures(ALLOWED, REST);
        failures.failed("a", NOW);
        failures.failed("a", NOW);
        assertThat(failures.resting("a", NOW)).isFalse();
        failures.succeeded("a");
        for (int i = 0; i < ALLOWED; i++) {
            failures.failed("a", NOW);
        }
        assertThat(failures.resting("a", NOW)).isTrue();
        assertThat(failures.resting("b", NOW)).isFalse();
        Instant rested = NOW.plus(REST);
        assertThat(failures.resting("a", rested.minusMillis(1))).isTrue();
        assertThat(failures.resting("a", rested)).isFalse();
        failures.failed("a", rested);
        assertThat(failures.resting("a", rested)).as("again at once").isTrue();
        failures.succeeded("a");
        assertThat(failures.resting("a", rested)).isFalse();
    }
}
