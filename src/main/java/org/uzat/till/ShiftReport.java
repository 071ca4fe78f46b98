package org.uzat.till;

import java.time.Instant;
import java.util.List;
import org.uzat.money.Money;

/**
 * What a shift comes to: an X report while it is open, its Z report once it is closed.
 *
 * @param at when it was drawn up
 * @param sales what was sold, by kind and means
 * @param voids what was given back out of this shift's drawer, by kind and means; whatever shift had sold it
 * @param moves cash paid in and out otherwise
 * @param rounding what cash rounding added to the drawer, or took off it
 * @param expectedCash what there should be in the drawer
 * @param onTerminal what the terminal's bank owes for this shift
 */
public record ShiftReport(
        Shift shift,
        Instant at,
        List<Row> sales,
        List<Row> voids,
        List<CashMove> moves,
        Money rounding,
        Money expectedCash,
        Money onTerminal) {

    /** So many of a kind, and what they come to. */
    public record Row(SaleKind kind, Means means, int count, Money amount) {}

    /** What the sales of some means come to, less what was given back by them; without rounding. */
    public Money net(Means means) {
        Money zero = Money.zero(shift.floatMoney().currency());
        Money sold = sum(sales, means, zero);
        return sold.minus(sum(voids, means, zero));
    }

    ShiftReport withTerminal() {
        return new ShiftReport(shift, at, sales, voids, moves, rounding, expectedCash, net(Means.TERMINAL));
    }

    private static Money sum(List<Row> rows, Means means, Money zero) {
        return rows.stream()
                .filter(row -> row.means() == means)
                .map(Row::amount)
                .reduce(zero, Money::plus);
    }
}
