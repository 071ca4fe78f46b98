package org.uzat.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.numbering.LineId;
import org.uzat.operator.LineState;
import org.uzat.origin.Channel;
import org.uzat.refusal.Reason;

/** A card of the stock with its first pack: sold once, and only while nobody has used it. */
class NewSimSalesTest extends WithTills {

    @Test
    void sellsACardThatNobodyHasUsedWithItsFirstPack() {
        Counter counter = counter(0);
        LineId line = unused();

        ShopSale sale = done(sales.sell(counter.clerk(), newSim(line, "TOURIST-10", cash(1000))));

        assertThat(sale.kind()).isEqualTo(SaleKind.NEW_SIM);
        assertThat(state(line)).isEqualTo(LineState.ACTIVE);
        assertThat(expected(counter.shift())).isEqualTo(money(990));
        assertThat(shifts.report(counter.shift()).sales())
                .containsExactly(new ShiftReport.Row(SaleKind.NEW_SIM, Means.CASH, 1, money(990)));
        assertBooksAreClean();
    }

    @Test
    void answersTheSamePressTheSame() {
        Counter counter = counter(0);
        LineId line = unused();
        Wish wish = newSim(line, "TOURIST-10", terminal());

        SaleAnswer first = sales.sell(counter.clerk(), wish);

        assertThat(sales.sell(counter.clerk(), wish)).isEqualTo(first);
        assertThat(world.read(line).version()).isEqualTo(2);
    }

    @Test
    void sellsNoCardTwiceAndNoneInUse() {
        Counter counter = counter(0);
        LineId line = unused();
        Wish early = newSim(line, "TOURIST-10", cash(990));
        done(sales.sell(counter.clerk(), newSim(line, "TOURIST-10", cash(990))));

        assertThat(reason(sales.sell(counter.clerk(), early))).isEqualTo(Reason.SIM_NOT_NEW);
        assertThat(reason(sales.sell(counter.clerk(), newSim(card(), "TOURIST-10", cash(990)))))
                .isEqualTo(Reason.SIM_NOT_NEW);
        assertThat(expected(counter.shift())).isEqualTo(money(990));
    }

    @Test
    void beginsWithAPackThatHasDays() {
        Counter counter = counter(0);
        String extra = catalogues.current().onSale(shop.operatorId(), "TOURIST", Channel.SHOP, clock.instant()).stream()
                .filter(pack -> pack.rule() == Rule.NONE)
                .map(PackVersion::code)
                .findFirst()
                .orElseThrow();
        LineId line = unused();

        assertThat(reason(sales.sell(counter.clerk(), newSim(line, extra, cash(100_000)))))
                .isEqualTo(Reason.PACK_NOT_SOLD);
        assertThat(state(line)).isEqualTo(LineState.PRE_ACTIVE);
    }

    @Test
    void givesOneCardToOneOfTwoTills() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<Counter> counters = List.of(counter(0), counter(0));
            LineId line = unused();
            List<Wish> wishes = List.of(newSim(line, "TOURIST-10", cash(990)), newSim(line, "TOURIST-10", terminal()));

            List<SaleAnswer> answers = both(counters, wishes);

            assertThat(answers).filteredOn(SaleAnswer.Done.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(SaleAnswer.Not.class::isInstance)
                    .extracting(WithTills::reason)
                    .containsExactly(Reason.SIM_NOT_NEW);
            assertThat(world.read(line).version()).isEqualTo(2);
        }
        assertBooksAreClean();
    }

    @Test
    void isUndoneLikeAnySaleAndNotSoldAsNewAgain() {
        Counter counter = counter(0);
        LineId line = unused();
        ShopSale sale = done(sales.sell(counter.clerk(), newSim(line, "TOURIST-10", cash(990))));

        given(voids.undo(sale.id(), counter.clerk(), once()));

        assertThat(expected(counter.shift())).isEqualTo(money(0));
        assertThat(reason(sales.sell(counter.clerk(), newSim(line, "TOURIST-10", cash(990)))))
                .isEqualTo(Reason.SIM_NOT_NEW);
        assertBooksAreClean();
    }

    /** What the code promises, the database promises too. */
    @Test
    void isOneRowForEachCard() {
        Counter counter = counter(0);
        LineId line = unused();
        Wish wish = newSim(line, "TOURIST-10", cash(990));
        SaleRow first = planned(counter, wish);
        assertThat(saleStore.insert(first)).isPresent();
        assertThat(saleStore.soldNew(line)).isTrue();

        assertThatThrownBy(() -> saleStore.insert(planned(counter, newSim(line, "TOURIST-10", cash(990)))))
                .isInstanceOf(DataIntegrityViolationException.class);

        settling.sweep();
    }

    private SaleRow planned(Counter counter, Wish wish) {
        Plan plan = new Plan(counter.shift(), shop.id(), wish, money(1), null, clock.instant());
        return ((Plan.Result.Ready) plan.work(catalogues.current())).row();
    }

    private List<SaleAnswer> both(List<Counter> counters, List<Wish> wishes) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            List<Future<SaleAnswer>> presses = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                int hand = i;
                presses.add(hands.submit(() -> {
                    start.await();
                    return sales.sell(counters.get(hand).clerk(), wishes.get(hand));
                }));
            }
            return List.of(presses.get(0).get(), presses.get(1).get());
        }
    }

    private LineId unused() {
        return world.lineUntil("caspian", 0, null);
    }

    private LineState state(LineId line) {
        return world.read(line).state(clock.instant());
    }

    private Wish newSim(LineId line, String pack, Wish.Payment payment) {
        PackVersion version = pack(pack);
        var first = new Wish.What.Pack(version.packVersionId(), 1, version.price());
        return new Wish(
                line, new Wish.What.NewSim(first), payment, world.read(line).version(), false, once());
    }
}
