package org.uzat.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uzat.money.Money;

/** Amounts in notes and coins: the nearest that can be handed over. */
class CashTest {

    private static final Currency AZN = Currency.getInstance("AZN");

    @ParameterizedTest
    @CsvSource({
        "990, 1, 990, 0",
        "990, 5, 990, 0",
        "991, 5, 990, -1",
        "992, 5, 990, -2",
        "993, 5, 995, 2",
        "998, 5, 1000, 2",
        "2, 5, 0, -2",
        "975, 50, 1000, 25",
        "0, 5, 0, 0"
    })
    void isRoundedToTheNearestCoinAndUpInTheMiddle(long amount, long step, long due, long rounding) {
        Cash cash = Cash.of(money(amount), money(step));

        assertThat(cash.due()).isEqualTo(money(due));
        assertThat(cash.rounding()).isEqualTo(money(rounding));
        assertThat(cash.change(money(due + 17))).isEqualTo(money(17));
    }

    @Property
    void neverMovesMoreThanHalfACoin(
            @ForAll @IntRange(max = 1_000_000) int amount, @ForAll @IntRange(min = 1, max = 10_000) int step) {
        Cash cash = Cash.of(money(amount), money(step));

        assertThat(cash.due().minor() % step).isZero();
        assertThat(2 * Math.abs(cash.rounding().minor())).isLessThanOrEqualTo(step);
        assertThat(cash.amount().plus(cash.rounding())).isEqualTo(cash.due());
    }

    private static Money money(long minor) {
        return new Money(minor, AZN);
    }
}
