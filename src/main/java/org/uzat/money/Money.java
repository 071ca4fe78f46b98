package org.uzat.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An amount in the minor units of one ISO 4217 currency (qepik, yen, fils).
 *
 * @param minor the amount in minor units; may be negative only where a difference is meant
 * @param currency the currency, whose exponent says how many decimals the text form has
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9]\\d{0,14})(?:\\.(\\d{1,4}))?");

    /** No money, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads the text form, for example {@code 2.00}; fewer decimals than the currency's exponent are accepted, more are
     * not.
     *
     * @throws IllegalArgumentException if the text is no plain non-negative decimal of that currency
     */
    public static Money parse(String amount, Currency currency) {
        if (!DECIMAL.matcher(amount).matches()) {
            throw new IllegalArgumentException("not a plain decimal amount");
        }
        BigDecimal value = new BigDecimal(amount);
        int exponent = currency.getDefaultFractionDigits();
        if (value.stripTrailingZeros().scale() > exponent) {
            throw new IllegalArgumentException("more decimals than " + currency.getCurrencyCode() + " has");
        }
        return new Money(value.movePointRight(exponent).longValueExact(), currency);
    }

    /** The text form with exactly the currency's decimals, for example {@code 2.00}, {@code 500} or {@code 1.250}. */
    public String amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    /** The sum; both must be of one currency. */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, other.in(currency)), currency);
    }

    /** The difference; both must be of one currency. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, other.in(currency)), currency);
    }

    /** This amount a number of times. */
    public Money times(int factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    /** Whether more than nothing. */
    public boolean isPositive() {
        return minor > 0;
    }

    /**
     * The VAT inside this gross amount, rounded half up to a minor unit.
     *
     * @param rateBasisPoints the rate in hundredths of a per cent: 1800 is 18 %
     */
    public Money vatIncluded(int rateBasisPoints) {
        long divisor = 10_000L + rateBasisPoints;
        long doubled = Math.multiplyExact(minor, 2L * rateBasisPoints);
        return new Money(Math.floorDiv(doubled + divisor, 2 * divisor), currency);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, other.in(currency));
    }

    private long in(Currency expected) {
        if (!currency.equals(expected)) {
            throw new IllegalArgumentException("amounts of two currencies: " + currency + " and " + expected);
        }
        return minor;
    }
}
