package org.uzat.gateway.stripe;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.uzat.money.Money;
import org.uzat.time.Pure;

/**
 * Amounts as Stripe counts them, which is not always by ISO 4217 (docs.stripe.com/currencies): some currencies have no smaller unit there,
 * two without one are counted in hundredths all the same, and those with three decimals must end in 0.
 */
@Pure
final class StripeAmounts {

    private static final Set<String> WHOLE = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> WHOLE_IN_HUNDREDTHS = Set.of("ISK", "UGX");
    private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private StripeAmounts() {}

    /** Stripe's number for an amount; empty where Stripe cannot take it to the last unit. */
    static Optional<Long> number(Money money) {
        String code = money.currency().getCurrencyCode();
        BigDecimal major = new BigDecimal(money.amount());
        int smallest = THOUSANDTHS.contains(code) ? 2 : WHOLE_IN_HUNDREDTHS.contains(code) ? 0 : decimals(code);
        return major.stripTrailingZeros().scale() > smallest
                ? Optional.empty()
                : Optional.of(major.movePointRight(decimals(code)).longValueExact());
    }

    /**
     * The amount of a number of Stripe's.
     *
     * @param code ISO 4217, in any letters
     * @throws IllegalArgumentException if there is no such currency, or no such amount of it
     */
    static Money money(long number, String code) {
        Currency currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
        BigDecimal major = BigDecimal.valueOf(number, decimals(currency.getCurrencyCode()));
        return Money.parse(major.toPlainString(), currency);
    }

    private static int decimals(String code) {
        return WHOLE.contains(code) ? 0 : THOUSANDTHS.contains(code) ? 3 : 2;
    }
}
