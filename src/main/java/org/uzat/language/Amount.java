package org.uzat.language;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money to be shown.
 *
 * @param minor in minor units (qepik, cents; whole yen), by the currency's ISO 4217 exponent
 */
public record Amount(long minor, Currency currency) {

    /** The amount of {@code minor} units of the currency with this ISO 4217 code. */
    public static Amount of(long minor, String currencyCode) {
        return new Amount(minor, Currency.getInstance(currencyCode));
    }

    /** The amount in major units, with exactly the currency's number of decimals. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, decimals());
    }

    /** How many decimals the currency has: 2 for AZN, 0 for JPY, 3 for KWD. */
    public int decimals() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
