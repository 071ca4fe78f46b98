package org.uzat.till;

import org.uzat.money.Money;
import org.uzat.time.Pure;

/**
 * An amount as it is handed over in notes and coins.
 *
 * @param amount the exact amount
 * @param due what is handed over: the nearest multiple of the smallest coin, the higher one of two that are as near
 */
@Pure
record Cash(Money amount, Money due) {

    /** Rounds an amount to a step of more than nothing. */
    static Cash of(Money amount, Money step) {
        long steps = Math.floorDiv(2 * amount.minor() + step.minor(), 2 * step.minor());
        return new Cash(amount, new Money(Math.multiplyExact(steps, step.minor()), amount.currency()));
    }

    /** What rounding adds, or takes off. */
    Money rounding() {
        return due.minus(amount);
    }

    /** What is to be handed out of what is given; negative where it does not suffice. */
    Money change(Money given) {
        return given.minus(due);
    }
}
