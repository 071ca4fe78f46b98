package org.uzat.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.uzat.decision.Outcome;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;

/** Pressed sixteen times, at two tills, while the shift is being closed: one sale, and everybody knows which. */
class TillRacesTest extends WithTills {

    private static final int AT_ONCE = 16;

    @Test
    void sellsOnceHoweverOftenItIsPressed() throws Exception {
        Counter counter = counter(0);
        LineId line = card();
        Wish wish = renewal(line, cash(1000), once());

        List<SaleAnswer> answers = atOnce(AT_ONCE, i -> sales.sell(counter.clerk(), wish));

        assertThat(answers).allMatch(SaleAnswer.Done.class::isInstance);
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(world.read(line).version()).isEqualTo(2);
        assertThat(sales.ofShift(counter.shift().id())).hasSize(1);
        assertThat(expected(counter.shift())).isEqualTo(money(990));
        assertBooksAreClean();
    }

    @Test
    void sellsOneCardAtOneOfTwoTillsAndTellsTheOther() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<Counter> counters = List.of(counter(0), counter(0));
            LineId line = card();
            var before = world.read(line).life().validUntil();
            List<Wish> wishes = List.of(renewal(line, cash(990), once()), renewal(line, terminal(), once()));

            List<SaleAnswer> answers = atOnce(2, i -> sales.sell(counters.get(i).clerk(), wishes.get(i)));

            assertThat(answers).filteredOn(SaleAnswer.Done.class::isInstance).hasSize(1);
            int second = answers.get(0) instanceof SaleAnswer.Another ? 0 : 1;
            SaleAnswer.Another told = (SaleAnswer.Another) answers.get(second);
            Outcome.Renewed first = (Outcome.Renewed) ((SaleAnswer.Done) answers.get(1 - second)).outcome();
            assertThat(told.before()).isEqualTo(first.before());
            assertThat(told.before().validUntil()).isEqualTo(before);
            assertThat(told.after()).isEqualTo(first.after());
            assertThat(world.read(line).version()).isEqualTo(2);

            Wish asked = wishes.get(second);
            Wish anyway = new Wish(line, asked.what(), asked.payment(), asked.seenVersion(), true, asked.once());
            done(sales.sell(counters.get(second).clerk(), anyway));
            assertThat(world.read(line).version()).isEqualTo(3);
        }
        assertBooksAreClean();
    }

    @Test
    void needsNoWordAboutASaleThatTheClerkHasSeenOrThatWasUndone() {
        Counter one = counter(0);
        Counter other = counter(0);
        LineId line = card();
        Wish early = renewal(line, cash(990), once());
        ShopSale sale = done(sales.sell(one.clerk(), renewal(line, cash(990), once())));
        assertThat(sales.sell(other.clerk(), early)).isInstanceOf(SaleAnswer.Another.class);

        given(voids.undo(sale.id(), one.clerk(), once()));
        done(sales.sell(other.clerk(), early));
        done(sales.sell(one.clerk(), renewal(line, cash(990), once())));
    }

    /** A sale is in the report of its shift, or it was refused; nothing is in between. */
    @Test
    void closesWhileSellingWithoutLosingASale() throws Exception {
        for (int round = 0; round < 5; round++) {
            Counter counter = counter(100);
            List<Wish> wishes = new ArrayList<>();
            for (int i = 0; i < AT_ONCE - 1; i++) {
                wishes.add(renewal(card(), cash(990), once()));
            }
            List<Callable<Object>> work = new ArrayList<>();
            wishes.forEach(wish -> work.add(() -> sales.sell(counter.clerk(), wish)));
            work.add(() -> shifts.close(counter.shift().id(), counter.clerk(), money(0), "not counted in the race"));

            List<Object> answers = atOnce(AT_ONCE, i -> {
                try {
                    return work.get(i).call();
                } catch (Exception failed) {
                    throw new AssertionError(failed);
                }
            });

            long done =
                    answers.stream().filter(SaleAnswer.Done.class::isInstance).count();
            assertThat(answers.subList(0, AT_ONCE - 1))
                    .allMatch(answer ->
                            answer instanceof SaleAnswer.Done || reason((SaleAnswer) answer) == Reason.SHIFT_CLOSED);
            ShiftAnswer closing = (ShiftAnswer) answers.getLast();
            if (closing instanceof ShiftAnswer.Not) {
                assertThat(reason(closing)).isEqualTo(Reason.SHIFT_UNSETTLED);
                closing = shifts.close(counter.shift().id(), counter.clerk(), money(0), "again");
            }
            Shift closed = opened(closing);
            long sold =
                    sales.ofShift(closed.id()).stream().filter(ShopSale::isDone).count();
            assertThat(sold).isEqualTo(done);
            assertThat(closed.ended().expected()).isEqualTo(money(100 + 990 * done));
            assertTheDrawerIsTheLedger(closed);
        }
        assertBooksAreClean();
    }

    @Test
    void opensATillForOneOfManyAtOnceAndClosesItOnce() throws Exception {
        Till till = tills.setUp(shop.id(), "RACE");
        List<ShiftAnswer> opened = atOnce(8, i -> shifts.open(till, staff(), money(0)));
        assertThat(opened).filteredOn(ShiftAnswer.Done.class::isInstance).hasSize(1);
        Shift shift = shifts.openAt(till).orElseThrow();

        List<ShiftAnswer> closed = atOnce(8, i -> shifts.close(shift.id(), manager(), money(0), ""));

        assertThat(closed).allMatch(ShiftAnswer.Done.class::isInstance);
        assertThat(closed.stream().distinct()).hasSize(1);
        assertThat(opened(closed.getFirst()).ended().zNumber()).isOne();
    }

    @Test
    void undoesOnceHoweverOftenItIsPressed() throws Exception {
        Counter counter = counter(10_000);
        ShopSale sale = done(sales.sell(counter.clerk(), renewal(card(), cash(990), once())));

        List<VoidAnswer> answers = atOnce(8, i -> voids.undo(sale.id(), counter.clerk(), once()));

        assertThat(answers).filteredOn(VoidAnswer.Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(VoidAnswer.Not.class::isInstance)
                .allMatch(not -> EnumSet.of(Reason.RETURN_NOTHING, Reason.RETURN_UNDER_WAY, Reason.RETURN_CHANGED)
                        .contains(reason(not)));
        assertThat(expected(counter.shift())).isEqualTo(money(10_000));
        assertTheDrawerIsTheLedger(counter.shift());
    }

    private static <T> List<T> atOnce(int many, IntFunction<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        List<Future<T>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (int i = 0; i < many; i++) {
                int number = i;
                futures.add(threads.submit(() -> {
                    start.await();
                    return work.apply(number);
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
