package org.uzat.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uzat.database.StartRefused;
import org.uzat.money.Money;

/** Limits and steps are data, by currency. */
class TillSettingsTest {

    private static final Currency AZN = Currency.getInstance("AZN");
    private static final Currency KWD = Currency.getInstance("KWD");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void needsAManagerAboveTheLimitAndAlwaysWhereThereIsNone() {
        TillSettings settings = new TillSettings(Map.of(), Map.of("AZN", "20.00"), MINUTE, MINUTE);

        assertThat(settings.needsApproval(new Money(2000, AZN))).isFalse();
        assertThat(settings.needsApproval(new Money(2001, AZN))).isTrue();
        assertThat(settings.needsApproval(new Money(1, KWD))).isTrue();
    }

    @Test
    void roundsOnlyTheCurrenciesThatAreNamed() {
        TillSettings settings = new TillSettings(Map.of("KWD", "0.005"), Map.of(), MINUTE, MINUTE);

        assertThat(settings.step(KWD)).isEqualTo(new Money(5, KWD));
        assertThat(settings.step(AZN)).isEqualTo(new Money(1, AZN));
    }

    @Test
    void refusesToStartWithWhatIsNoAmount() {
        assertThatThrownBy(() -> new TillSettings(Map.of("AZN", "0.001"), Map.of(), MINUTE, MINUTE))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cash-step.AZN");
        assertThatThrownBy(() -> new TillSettings(Map.of("AZN", "0"), Map.of(), MINUTE, MINUTE))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> new TillSettings(Map.of(), Map.of("XXXX", "1"), MINUTE, MINUTE))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> new TillSettings(Map.of(), Map.of(), MINUTE.negated(), MINUTE))
                .isInstanceOf(StartRefused.class);
    }
}
