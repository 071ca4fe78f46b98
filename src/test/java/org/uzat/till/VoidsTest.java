package org.uzat.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Giving;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.identity.Staff;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.order.AfterSale;
import org.uzat.order.AfterSales;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;

/** Sales given back at tills: undone at once, later with a reason, above the limit with a manager's word. */
class VoidsTest extends WithTills {

    private static final Because WHY = new Because(Because.Why.NOT_WANTED, "changed plans");

    @Autowired
    org.uzat.renewal.Sales booked;

    @Autowired
    TillSettings settings;

    @Autowired
    AfterSales afterSales;

    @Test
    void undoesAClerksOwnSaleWhole() {
        Counter counter = counter(1000);
        LineId line = card();
        var before = world.read(line).life().validUntil();
        ShopSale sale = done(sales.sell(counter.clerk(), renewal(line, cash(1000), once())));
        String once = once();

        SaleVoid undone = given(voids.undo(sale.id(), counter.clerk(), once));

        assertThat(undone.handed()).isEqualTo(money(990));
        assertThat(world.read(line).life().validUntil()).isEqualTo(before);
        assertThat(expected(counter.shift())).isEqualTo(money(1000));
        assertThat(voids.undo(sale.id(), counter.clerk(), once)).isEqualTo(new VoidAnswer.Done(undone));
        assertThat(reason(voids.undo(sale.id(), counter.clerk(), once()))).isEqualTo(Reason.RETURN_NOTHING);
        AfterSale after = afterSales.of(world.read(line)).getFirst();
        assertThat(((AfterSale.GivenBack) after).way()).isEqualTo(AfterSale.Way.HANDED);
        assertTheDrawerIsTheLedger(counter.shift());
        assertBooksAreClean();
    }

    @Test
    void undoesForMinutesInTheSameShiftOnly() {
        Counter counter = counter(0);
        ShopSale sale = done(sales.sell(counter.clerk(), renewal(card(), cash(990), once())));
        Clock later = Clock.offset(clock, settings.undoWithin().plusSeconds(1));
        VoidWork then = new VoidWork(saleStore, shiftStore, booked, settings, later);

        assertThat(((VoidWork.Result.Not) then.undo(sale.id(), counter.clerk()))
                        .refusal()
                        .reason())
                .isEqualTo(Reason.UNDO_OVER);
        assertThat(reason(voids.undo(sale.id(), staff(), once()))).isEqualTo(Reason.UNDO_OVER);
        shifts.close(counter.shift().id(), counter.clerk(), money(990), "");
        assertThat(reason(voids.undo(sale.id(), counter.clerk(), once()))).isEqualTo(Reason.UNDO_OVER);
        assertThat(voids.undoUntil(sale, counter.clerk())).isEmpty();
    }

    @Test
    void handsOutLaterFromAnotherDrawerWithAReason() {
        Counter sold = counter(0);
        LineId line = card();
        ShopSale sale = done(sales.sell(sold.clerk(), renewal(line, terminal(), once())));
        Counter pays = counter(0);

        SaleVoid back = given(voids.ask(pays.clerk(), ask(sale, Giving.PART, money(400))));

        assertThat(back.means()).isEqualTo(Means.TERMINAL);
        assertThat(back.handed()).isEqualTo(money(400));
        assertThat(booked(sold.shift(), 24)).isEqualTo(990);
        assertThat(booked(pays.shift(), 24)).isEqualTo(-400);
        assertThat(shifts.report(pays.shift()).voids())
                .containsExactly(new ShiftReport.Row(SaleKind.RENEWAL, Means.TERMINAL, 1, money(400)));
        assertThat(jdbc.sql("select note from intervention where line_id = ? order by version desc limit 1")
                        .param(line.number())
                        .query(String.class)
                        .single())
                .isEqualTo("changed plans");
        assertBooksAreClean();
    }

    @Test
    void handsNothingOutThatIsNotThere() {
        Counter sold = counter(0);
        ShopSale sale = done(sales.sell(sold.clerk(), renewal(card(), cash(990), once())));
        Counter pays = counter(100);

        assertThat(reason(voids.ask(pays.clerk(), ask(sale, Giving.ALL, money(990)))))
                .isEqualTo(Reason.DRAWER_SHORT);
        assertThat(reason(voids.ask(staff(), ask(sale, Giving.ALL, money(990)))))
                .isEqualTo(Reason.SHIFT_CLOSED);
        assertThat(shifts.move(pays.shift().id(), pays.clerk(), money(-101), "out", once()))
                .hasValueSatisfying(refused -> assertThat(refused.reason()).isEqualTo(Reason.DRAWER_SHORT));
        assertThat(expected(pays.shift())).isEqualTo(money(100));
    }

    @Test
    void returnsToTheBalanceWhatTheBalancePaid() {
        Counter counter = counter(0);
        LineId line = world.line("caspian", 990, Duration.ofDays(2));
        ShopSale sale = done(sales.sell(counter.clerk(), renewal(line, new Wish.Payment.Balance(), once())));

        SaleVoid undone = given(voids.undo(sale.id(), counter.clerk(), once()));

        assertThat(undone.handed()).isEqualTo(money(0));
        assertThat(world.read(line).balances().mainMinor()).isEqualTo(990);
        assertThat(expected(counter.shift())).isEqualTo(money(0));
        assertBooksAreClean();
    }

    @Test
    void asksAManagerAboveTheLimitWhoIsSomebodyElse() {
        Counter counter = counter(5000);
        ShopSale sale = done(sales.sell(counter.clerk(), topUp(card(), 2500, cash(2500))));
        Staff manager = manager();

        SaleVoid waits = waiting(voids.ask(counter.clerk(), ask(sale, Giving.ALL, money(2500))));

        assertThat(voids.waiting(shop.id())).containsExactly(waits);
        assertThat(expected(counter.shift())).as("nothing is handed out").isEqualTo(money(7500));
        assertThat(reason(voids.ask(counter.clerk(), ask(sale, Giving.ALL, money(2500)))))
                .isEqualTo(Reason.RETURN_UNDER_WAY);
        Staff promoted = new Staff(counter.clerk().id(), "promoted", manager.role());
        assertThat(reason(voids.approve(waits.id(), promoted, ""))).isEqualTo(Reason.APPROVAL_OWN);
        assertThat(reason(voids.approve(waits.id(), staff(), ""))).isEqualTo(Reason.FORBIDDEN);
        assertThat(reason(voids.refuse(waits.id(), manager, " "))).isEqualTo(Reason.MALFORMED);
        SaleVoid done = given(voids.approve(waits.id(), manager, "seen the slip"));
        assertThat(java.util.Objects.requireNonNull(done.decision()).staffId()).isEqualTo(manager.id());
        assertThat(done.handed()).isEqualTo(money(2500));
        assertThat(reason(voids.refuse(waits.id(), manager(), "too late"))).isEqualTo(Reason.APPROVAL_DECIDED);
        assertThat(expected(counter.shift())).isEqualTo(money(5000));
        assertThat(audited(sale)).containsExactly("VOID_ASKED", "VOID_APPROVED");
        assertBooksAreClean();
    }

    @Test
    void leavesASaleAsItIsWhereTheManagerSaysNo() {
        Counter counter = counter(5000);
        LineId line = card();
        ShopSale sale = done(sales.sell(counter.clerk(), topUp(line, 2500, cash(2500))));
        SaleVoid waits = waiting(voids.ask(counter.clerk(), ask(sale, Giving.ALL, money(2500))));
        int version = world.read(line).version();

        VoidAnswer denied = voids.refuse(waits.id(), manager(), "used for a week");

        assertThat(denied).isInstanceOf(VoidAnswer.Denied.class);
        assertThat(voids.find(waits.once())).contains(denied);
        assertThat(world.read(line).version()).isEqualTo(version);
        assertThat(audited(sale)).containsExactly("VOID_ASKED", "VOID_DENIED");
        assertThat(voids.waiting(shop.id())).isEmpty();
        assertThatThrownBy(() -> jdbc.sql("update shop_void set state = 'STARTED' where void_id = ?")
                        .param(waits.id())
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void allowsOnlyWhatWasAskedFor() {
        Counter counter = counter(5000);
        LineId line = card();
        ShopSale sale = done(sales.sell(counter.clerk(), topUp(line, 2500, cash(2500))));
        SaleVoid waits = waiting(voids.ask(counter.clerk(), ask(sale, Giving.BY_RULE, money(2500))));
        done(sales.sell(counter.clerk(), renewal(line, new Wish.Payment.Balance(), once())));

        assertThat(reason(voids.approve(waits.id(), manager(), "")))
                .as("part of it was spent meanwhile")
                .isEqualTo(Reason.RETURN_CHANGED);
        shifts.close(counter.shift().id(), counter.clerk(), expected(counter.shift()), "");
        assertThat(reason(voids.approve(waits.id(), manager(), ""))).isEqualTo(Reason.SHIFT_CLOSED);
        assertThat(voids.refuse(waits.id(), manager(), "closed by now")).isInstanceOf(VoidAnswer.Denied.class);
    }

    @Test
    void cannotBeReturnedByTheOffice() {
        Counter counter = counter(0);
        LineId line = card();
        ShopSale sale = done(sales.sell(counter.clerk(), renewal(line, cash(990), once())));
        var read = booked.find(line, sale.version()).orElseThrow();

        var command = new Command.TakeBack(
                line,
                read.sold(),
                Giving.ALL,
                money(990),
                read.line().version(),
                WHY,
                new Origin(Channel.WEB, "staff:1", null, null),
                new RequestKey(RequestKey.OURS, once()));

        assertThat(renewals.post(command).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Declined.class,
                        declined -> assertThat(declined.refusal().reason()).isEqualTo(Reason.RETURN_AT_TILL));
    }

    private Voids.Ask ask(ShopSale sale, Giving giving, Money amount) {
        int seen = world.read(sale.line()).version();
        return new Voids.Ask(sale.id(), giving, amount, seen, WHY, null, once());
    }

    private static SaleVoid waiting(VoidAnswer answer) {
        assertThat(answer).isInstanceOf(VoidAnswer.Waits.class);
        return ((VoidAnswer.Waits) answer).what();
    }

    private java.util.List<String> audited(ShopSale sale) {
        return jdbc.sql("select action from audit_entry where subject = ? order by sequence")
                .param("sale:" + sale.id())
                .query(String.class)
                .list();
    }
}
