package org.uzat.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uzat.decision.Because;
import org.uzat.decision.Giving;
import org.uzat.identity.Staff;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;

/** Whatever clerks and a manager do in whatever order: what should be in a drawer is its float and what the ledger says of it. */
class TillSequencesTest extends WithTills {

    private static final int STEPS = 60;
    private static final Because WHY = new Because(Because.Why.COMPLAINT, "");

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_127, 77_003})
    void theDrawerIsAlwaysTheLedger(long seed) {
        Random random = new Random(seed);
        List<Counter> counters = new ArrayList<>(List.of(counter(3000), counter(500)));
        List<LineId> lines = List.of(card(), card(), world.line("caspian", 5000, Duration.ofDays(1)), card());
        List<Shift> shiftsSoFar =
                new ArrayList<>(counters.stream().map(Counter::shift).toList());
        List<ShopSale> sold = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            int which = random.nextInt(counters.size());
            Counter counter = counters.get(which);
            LineId line = lines.get(random.nextInt(lines.size()));
            switch (random.nextInt(10)) {
                case 0, 1 -> sell(sold, counter, renewal(line, payment(random, 990), once()));
                case 2 -> sell(sold, counter, renewal(line, new Wish.Payment.Balance(), once()));
                case 3, 4 -> topUp(sold, counter, line, random);
                case 5 -> undoLast(sold, counter);
                case 6, 7 -> giveBack(sold, counter, random);
                case 8 ->
                    shifts.move(
                            counter.shift().id(), counter.clerk(), money(random.nextInt(600) - 300L), "moved", once());
                default -> counters.set(which, closedAndReopened(counter, shiftsSoFar, random));
            }
            shiftsSoFar.forEach(this::assertTheDrawerIsTheLedger);
        }
        assertThat(sold).as("seed %d does something", seed).hasSizeGreaterThan(5);
        assertBooksAreClean();
    }

    private void topUp(List<ShopSale> sold, Counter counter, LineId line, Random random) {
        long amount = 100L + random.nextInt(4000);
        sell(sold, counter, topUp(line, amount, payment(random, amount)));
    }

    private static Wish.Payment payment(Random random, long due) {
        return random.nextBoolean() ? cash(due + random.nextInt(2) * 1000L) : terminal();
    }

    private void sell(List<ShopSale> sold, Counter counter, Wish wish) {
        if (sales.sell(counter.clerk(), wish) instanceof SaleAnswer.Done done) {
            sold.add(done.sale());
        }
    }

    private void undoLast(List<ShopSale> sold, Counter counter) {
        sold.reversed().stream()
                .filter(sale -> sale.shiftId() == counter.shift().id())
                .findFirst()
                .ifPresent(sale -> voids.undo(sale.id(), counter.clerk(), once()));
    }

    private void giveBack(List<ShopSale> sold, Counter counter, Random random) {
        if (sold.isEmpty()) {
            return;
        }
        ShopSale sale = sold.get(random.nextInt(sold.size()));
        Giving giving = Giving.values()[random.nextInt(3)];
        Money named = money(1 + random.nextInt(900));
        if (voids.work(sale.id(), giving, named) instanceof VoidWork.Result.Worked worked) {
            var ask = new Voids.Ask(sale.id(), giving, worked.what().amount(), worked.seenVersion(), WHY, null, once());
            if (voids.ask(counter.clerk(), ask) instanceof VoidAnswer.Waits waits) {
                Staff manager = manager();
                if (random.nextBoolean()) {
                    voids.approve(waits.what().id(), manager, "");
                } else {
                    voids.refuse(waits.what().id(), manager, "no");
                }
            }
        }
    }

    private Counter closedAndReopened(Counter counter, List<Shift> shiftsSoFar, Random random) {
        Money counted = expected(counter.shift()).plus(money(random.nextInt(3)));
        Shift closed = opened(shifts.close(counter.shift().id(), counter.clerk(), counted, "counted"));
        assertThat(closed.ended().difference().minor()).isBetween(0L, 2L);
        Counter next = new Counter(
                counter.till(), counter.clerk(), opened(shifts.open(counter.till(), counter.clerk(), counted)));
        shiftsSoFar.add(next.shift());
        return next;
    }
}
