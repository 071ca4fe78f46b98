package org.uzat.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.audit.Audit;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;
import org.uzat.renewal.Answer;
import org.uzat.renewal.Renewals;

/** The machine is killed before the engine was asked, or between its answer and the note: whoever comes next finds out. */
class KilledTillTest extends WithTills {

    @Autowired
    VoidStore voidStore;

    @Autowired
    VoidSettling voidSettling;

    @Autowired
    ReportStore reports;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    VoidBook book;

    @Autowired
    VoidWork work;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsOutWhenTheClerkLooksAgain(boolean engineWasAsked) {
        Counter counter = counter(0);
        LineId line = card();
        SaleRow killed = killed(counter, renewal(line, cash(1000), once()), engineWasAsked);

        SaleAnswer.Done found =
                (SaleAnswer.Done) sales.find(killed.sale().once()).orElseThrow();

        assertThat(found.sale().version()).isEqualTo(2);
        assertThat(world.read(line).version()).isEqualTo(2);
        assertThat(expected(counter.shift())).isEqualTo(money(990));
        assertBooksAreClean();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsOutByItself(boolean engineWasAsked) {
        Counter counter = counter(0);
        LineId line = card();
        SaleRow killed = killed(counter, topUp(line, 500, terminal()), engineWasAsked);
        assertBooksAreClean();

        settling.sweep();
        settling.sweep();

        assertThat(saleStore.byId(killed.sale().id()).orElseThrow().sale().isDone())
                .isTrue();
        assertThat(world.read(line).version()).isEqualTo(2);
        assertBooksAreClean();
    }

    @Test
    void hearsTheSameRefusalAgainThoughItCouldBeSoldByNow() {
        Counter counter = counter(0);
        LineId line = world.line("caspian", 0, java.time.Duration.ofDays(1));
        SaleRow killed = killed(counter, renewal(line, new Wish.Payment.Balance(), once()), true);
        done(sales.sell(counter.clerk(), anyway(topUp(line, 1000, cash(1000)))));

        assertThat(reason(sales.find(killed.sale().once()).orElseThrow())).isEqualTo(Reason.INSUFFICIENT_BALANCE);
        assertBooksAreClean();
    }

    @Test
    void findsOutBeforeTheShiftIsClosed() {
        Counter counter = counter(0);
        killed(counter, renewal(card(), cash(1000), once()), true);
        killed(counter, renewal(card(), cash(1000), once()), false);

        Shift closed = opened(shifts.close(counter.shift().id(), counter.clerk(), money(1980), ""));

        assertThat(closed.ended().expected()).isEqualTo(money(1980));
        assertTheDrawerIsTheLedger(closed);
    }

    @Test
    void doesNotCloseOverASaleThatIsNotKnown() {
        Counter counter = counter(0);
        SaleRow killed = killed(counter, renewal(card(), cash(1000), once()), false);
        Settling away = new Settling(saleStore, new DatabaseIsAway(), catalogues, clock);
        Shifts early = new Shifts(
                shiftStore,
                reports,
                new Unsettled(shiftStore, saleStore, voidStore, away, voidSettling),
                audit,
                transaction,
                clock);

        assertThat(away.settle(killed).sale().end()).isNull();
        assertThat(reason(early.close(counter.shift().id(), counter.clerk(), money(0), "")))
                .isEqualTo(Reason.SHIFT_UNSETTLED);
        assertThat(opened(shifts.close(counter.shift().id(), counter.clerk(), money(990), ""))
                        .ended()
                        .expected())
                .isEqualTo(money(990));
    }

    /** An engine that cannot reach its database. */
    private static final class DatabaseIsAway implements Renewals {
        @Override
        public List<CompletableFuture<Answer>> post(List<Command> commands) {
            throw new Unavailable(new IllegalStateException("away"));
        }

        @Override
        public Answer post(Command command) {
            throw new Unavailable(new IllegalStateException("away"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsOutAboutAReturn(boolean engineWasAsked) {
        Counter counter = counter(0);
        LineId line = card();
        ShopSale sale = done(sales.sell(counter.clerk(), renewal(line, cash(990), once())));
        var worked = (VoidWork.Result.Worked) work.undo(sale.id(), counter.clerk());
        var ask = new Voids.Ask(
                sale.id(),
                org.uzat.decision.Giving.ALL,
                money(990),
                worked.seenVersion(),
                new org.uzat.decision.Because(org.uzat.decision.Because.Why.OUR_MISTAKE, ""),
                null,
                once());
        SaleVoid started = ((VoidAnswer.Unclear) book.begin(counter.clerk(), ask, worked, true)).what();
        if (engineWasAsked) {
            VoidRow row = voidStore.byId(started.id()).orElseThrow();
            assertThat(renewals.post(voidSettling.command(row)).outcome()).isInstanceOf(Outcome.Returned.class);
        }
        assertBooksAreClean();

        voidSettling.sweep();

        given(voids.find(started.once()).orElseThrow());
        assertThat(world.read(line).version()).isEqualTo(3);
        assertThat(expected(counter.shift())).isEqualTo(money(0));
        assertBooksAreClean();
    }

    /** A sale whose machine was killed at the worst moment. */
    private SaleRow killed(Counter counter, Wish wish, boolean engineWasAsked) {
        Plan plan = new Plan(counter.shift(), shop.id(), wish, money(1), null, clock.instant());
        SaleRow planned = ((Plan.Result.Ready) plan.work(catalogues.current())).row();
        SaleRow started =
                saleStore.byId(saleStore.insert(planned).orElseThrow()).orElseThrow();
        if (engineWasAsked) {
            Command command = Asking.of(started, catalogues.current());
            Answer answer = renewals.post(command);
            assertThat(answer.replayed()).isFalse();
        }
        return started;
    }

    private static Wish anyway(Wish wish) {
        return new Wish(wish.line(), wish.what(), wish.payment(), wish.seenVersion(), true, wish.once());
    }
}
