package org.uzat.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uzat.gateway.Inquiry;
import org.uzat.money.Money;

/** Amounts and times as Stripe takes them. */
class StripeAmountsTest {

    @ParameterizedTest
    @CsvSource({
        "990, AZN, 990", // hundredths
        "500, JPY, 500", // whole
        "5, UGX, 500", // whole, counted in hundredths
        "7, ISK, 700",
        "1250, KWD, 1250", // thousandths, of which the last is 0
        "300, MGA, 3" // hundredths by ISO 4217, whole for Stripe
    })
    void countsAsStripeDoesThereAndBack(long minor, String code, long number) {
        Money money = new Money(minor, Currency.getInstance(code));
        assertThat(StripeAmounts.number(money)).contains(number);
        assertThat(StripeAmounts.money(number, code.toLowerCase(Locale.ROOT))).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource({"1255, KWD", "301, MGA"})
    void roundsNothing(long minor, String code) {
        assertThat(StripeAmounts.number(new Money(minor, Currency.getInstance(code))))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoAmount() {
        assertThatThrownBy(() -> StripeAmounts.money(50, "isk")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StripeAmounts.money(50, "zzz")).isInstanceOf(IllegalArgumentException.class);
    }

    /** From 30 minutes to 24 hours, and with a little time to ask again. */
    @ParameterizedTest
    @CsvSource({"PT5M, PT40M", "PT30M, PT40M", "PT2H, PT2H", "PT72H, PT23H59M"})
    void keepsACheckoutOpenWithinStripesBounds(Duration wanted, Duration asked) {
        Instant opened = Instant.parse("2026-11-27T12:00:00Z");
        Inquiry payment =
                new Inquiry("pm_X", null, 1, new Money(990, Currency.getInstance("AZN")), opened, opened.plus(wanted));
        assertThat(StripeCheckout.expiry(payment)).isEqualTo(opened.plus(asked));
    }
}
