package org.uzat.decision;

import java.math.BigInteger;
import org.uzat.money.Money;

/**
 * A part of a whole as two numbers, so that nothing is rounded before the end.
 *
 * @param part from 0 to whole
 * @param whole more than 0
 */
public record Share(long part, long whole) implements Comparable<Share> {

    static final Share NONE = new Share(0, 1);
    static final Share ALL = new Share(1, 1);

    public Share {
        if (whole <= 0 || part < 0 || part > whole) {
            throw new IllegalArgumentException("no share: " + part + " of " + whole);
        }
    }

    /** A share of nothing is none. */
    static Share of(long part, long whole) {
        return whole <= 0 ? NONE : new Share(Math.max(0, Math.min(part, whole)), whole);
    }

    /** Whether it is all of it. */
    public boolean isWhole() {
        return part == whole;
    }

    /** This share of an amount, rounded down: never more than it. */
    Money of(Money amount) {
        return new Money(scaled(amount.minor(), BigInteger.ZERO), amount.currency());
    }

    /** This share of an amount, rounded half up. */
    Money nearest(Money amount) {
        return new Money(scaled(2 * amount.minor(), BigInteger.valueOf(whole)) / 2, amount.currency());
    }

    private long scaled(long number, BigInteger plus) {
        return BigInteger.valueOf(number)
                .multiply(BigInteger.valueOf(part))
                .add(plus)
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    @Override
    public int compareTo(Share other) {
        return BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(other.whole))
                .compareTo(BigInteger.valueOf(other.part).multiply(BigInteger.valueOf(whole)));
    }
}
