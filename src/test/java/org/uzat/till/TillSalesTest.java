package org.uzat.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.decision.Because;
import org.uzat.decision.Outcome;
import org.uzat.intake.Imports;
import org.uzat.ledger.Account;
import org.uzat.line.SpareFile;
import org.uzat.numbering.LineId;
import org.uzat.receipt.Handed;
import org.uzat.receipt.Tenders;
import org.uzat.refusal.Reason;
import org.uzat.voucher.Batch;
import org.uzat.voucher.Batches;
import org.uzat.voucher.Pin;

/** A clerk's day at a till: every kind of sale, by every means, from the counted float to the Z report. */
class TillSalesTest extends WithTills {

    private static final int SPARE = 42_000;

    @Autowired
    Batches batches;

    @Autowired
    Imports imports;

    @Autowired
    Tenders tenders;

    @Autowired
    Previews previews;

    @Autowired
    Figures figures;

    @Test
    void renewsForCashAndSaysWhatToHandOut() {
        Counter counter = counter(5000);
        LineId line = card();
        Wish wish = renewal(line, cash(2000), once());
        Outcome.Renewed seen = (Outcome.Renewed)
                previews.of(world.read(line), wish.what(), Means.CASH, null).orElseThrow();

        SaleAnswer.Done done = (SaleAnswer.Done) sales.sell(counter.clerk(), wish);

        Outcome.Renewed renewed = (Outcome.Renewed) done.outcome();
        assertThat(renewed.after()).isEqualTo(seen.after());
        assertThat(done.sale().handed()).isEqualTo(new ShopSale.Handed(money(0), money(2000), money(1010), null));
        assertThat(world.booked(line, Account.TILL, Account.REVENUE) + world.booked(line, Account.TILL, Account.VAT))
                .isEqualTo(990);
        assertThat(expected(counter.shift())).isEqualTo(money(5990));
        assertThat(sales.sell(counter.clerk(), wish)).as("pressed again").isEqualTo(done);
        assertThat(sales.find(wish.once())).contains(done);
        assertThat(tenders.of(done.sale().change()))
                .contains(new Handed(Handed.Tender.CASH, money(2000), money(1010), null));
        assertThat(jdbc.sql(
                                "select channel || ' ' || actor || ' ' || outlet from event where line_id = ? and version = ?")
                        .params(line.number(), done.sale().version())
                        .query(String.class)
                        .single())
                .isEqualTo("2 staff:" + counter.clerk().id() + " " + shop.id());
        assertBooksAreClean();
    }

    @Test
    void refusesWhatCannotBeSoldAndKeepsNothing() {
        Counter counter = counter(1000);
        LineId line = card();

        assertThat(reason(sales.sell(counter.clerk(), renewal(line, cash(989), once()))))
                .isEqualTo(Reason.CASH_SHORT);
        assertThat(reason(sales.sell(counter.clerk(), renewal(line, new Wish.Payment.Terminal(" "), once()))))
                .isEqualTo(Reason.TERMINAL_REFERENCE_MISSING);
        assertThat(reason(sales.sell(counter.clerk(), renewal(line, new Wish.Payment.Balance(), once()))))
                .isEqualTo(Reason.INSUFFICIENT_BALANCE);
        assertThat(reason(sales.sell(counter.clerk(), renewal(line, cash(1000), "short"))))
                .isEqualTo(Reason.MALFORMED);
        assertThat(reason(sales.sell(staff(), renewal(line, cash(1000), once()))))
                .isEqualTo(Reason.SHIFT_CLOSED);
        LineId foreign = world.line("baltic", 0, java.time.Duration.ofDays(2));
        assertThat(reason(sales.sell(counter.clerk(), topUp(foreign, 500, cash(500)))))
                .isEqualTo(Reason.LINE_OF_OTHER_OPERATOR);
        assertThat(reason(sales.sell(counter.clerk(), topUp(line, 50, cash(50)))))
                .isEqualTo(Reason.AMOUNT_NOT_IN_TABLE);
        assertThat(world.read(line).version()).isEqualTo(1);
        assertThat(expected(counter.shift())).isEqualTo(money(1000));
        assertBooksAreClean();
    }

    @Test
    void knowsATokenThatComesWithSomethingElse() {
        Counter counter = counter(0);
        String once = once();
        sales.sell(counter.clerk(), renewal(card(), cash(990), once));

        assertThat(reason(sales.sell(counter.clerk(), renewal(card(), cash(990), once))))
                .isEqualTo(Reason.KEY_REUSED);
    }

    @Test
    void closesTheDayWithEveryKindOfSaleInItsReport(@TempDir Path folder) {
        Counter counter = counter(2000);
        var clerk = counter.clerk();
        LineId line = world.line("caspian", 1000, java.time.Duration.ofDays(3));
        done(sales.sell(clerk, renewal(line, cash(1000), once())));
        done(sales.sell(clerk, renewal(line, new Wish.Payment.Balance(), once())));
        done(sales.sell(clerk, topUp(line, 500, terminal())));
        done(sales.sell(clerk, topUp(card(), 500, cash(500))));
        var addOn = pack("DATA-5GB");
        done(sales.sell(
                clerk,
                new Wish(
                        line,
                        new Wish.What.Pack(addOn.packVersionId(), 1, addOn.price()),
                        terminal(),
                        world.read(line).version(),
                        false,
                        once())));
        ShopSale voucher = done(sales.sell(clerk, voucher(card(), pin(200))));
        SpareFile.load(imports, folder, "caspian", SPARE, 1);
        var swap = new Wish.What.Swap(
                world.read(line).iccid(), SpareFile.iccid(SPARE), new Because(Because.Why.BROKEN, ""));
        done(sales.sell(clerk, new Wish(line, swap, new Wish.Payment.Nothing(), 1, false, once())));
        assertThat(shifts.move(counter.shift().id(), clerk, money(-1500), "to the bank", once()))
                .isEmpty();

        assertThat(voucher.amount()).isEqualTo(money(200));
        Shift open = shifts.byId(counter.shift().id()).orElseThrow();
        ShiftReport x = shifts.report(open);
        assertThat(x.sales())
                .extracting(row -> row.kind() + " " + row.means() + " " + row.count() + " "
                        + row.amount().minor())
                .containsExactlyInAnyOrder(
                        "RENEWAL CASH 1 990",
                        "RENEWAL BALANCE 1 990",
                        "TOP_UP TERMINAL 1 500",
                        "TOP_UP CASH 1 500",
                        "ADD_ON TERMINAL 1 " + addOn.price().minor(),
                        "VOUCHER NONE 1 200",
                        "SWAP NONE 1 0");
        assertThat(x.expectedCash()).isEqualTo(money(2000 + 990 + 500 - 1500));
        assertThat(world.read(line).iccid()).isEqualTo(SpareFile.iccid(SPARE).digits());
        assertTheDrawerIsTheLedger(open);

        assertThat(reason(shifts.close(open.id(), clerk, money(1980), " "))).isEqualTo(Reason.DIFFERENCE_UNEXPLAINED);
        Shift closed = opened(shifts.close(open.id(), clerk, money(1980), "ten qepik fell behind the drawer"));

        assertThat(closed.ended().zNumber()).isOne();
        assertThat(closed.ended().difference().minor()).isEqualTo(-10);
        assertThat(shifts.report(closed).sales()).isEqualTo(x.sales());
        assertThat(opened(shifts.close(open.id(), clerk, money(1980), ""))).isEqualTo(closed);
        assertThat(reason(shifts.close(open.id(), clerk, money(1990), ""))).isEqualTo(Reason.SHIFT_CLOSED);
        assertThat(reason(sales.sell(clerk, renewal(line, cash(990), once())))).isEqualTo(Reason.SHIFT_CLOSED);
        assertThat(shifts.move(open.id(), clerk, money(1), "late", once())
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.SHIFT_CLOSED);
        assertThatThrownBy(() -> jdbc.sql("update till_shift set explanation = 'other' where shift_id = ?")
                        .param(open.id())
                        .update())
                .hasMessageContaining("never changed");
        assertThat(shifts.list(shop, today(), today())).containsExactly(closed);
        assertThat(figures.sales(shop, today(), today()))
                .filteredOn(row -> row.kind() == SaleKind.RENEWAL)
                .extracting(row ->
                        row.means() + " " + row.quantity() + " " + row.amount().minor())
                .containsExactly("BALANCE 1 990", "CASH 1 990");
        assertBooksAreClean();
    }

    @Test
    void opensOneShiftATillAndOneAClerk() {
        Counter counter = counter(100);
        Till other = tills.setUp(shop.id(), "OTHER");

        assertThat(opened(shifts.open(counter.till(), counter.clerk(), money(999))))
                .isEqualTo(counter.shift());
        assertThat(reason(shifts.open(other, counter.clerk(), money(0)))).isEqualTo(Reason.SHIFT_ELSEWHERE);
        assertThat(reason(shifts.open(counter.till(), staff(), money(0)))).isEqualTo(Reason.TILL_TAKEN);
        assertThat(shifts.current(counter.clerk())).contains(counter.shift());
        shifts.close(counter.shift().id(), counter.clerk(), money(100), "");
        Shift next = opened(shifts.open(counter.till(), staff(), money(100)));
        assertThat(reason(shifts.close(next.id(), counter.clerk(), money(100), "")))
                .isEqualTo(Reason.FORBIDDEN);
        Shift closed = opened(shifts.close(next.id(), manager(), money(100), ""));
        assertThat(closed.ended().zNumber()).isEqualTo(2);
    }

    @Test
    void usesAVoucherOnceAndLocksWhoGuesses() {
        Counter counter = counter(0);
        Pin pin = pin(200);
        done(sales.sell(counter.clerk(), voucher(card(), pin)));

        assertThat(reason(sales.sell(counter.clerk(), voucher(card(), pin)))).isEqualTo(Reason.VOUCHER_USED);
        LineId line = card();
        for (int i = 0; i < 5; i++) {
            assertThat(reason(sales.sell(counter.clerk(), voucher(line, guess(i)))))
                    .isEqualTo(Reason.VOUCHER_UNKNOWN);
        }
        int before = sales.ofShift(counter.shift().id()).size();
        assertThat(reason(sales.sell(counter.clerk(), voucher(line, pin(200))))).isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(sales.ofShift(counter.shift().id())).hasSize(before);
        assertBooksAreClean();
    }

    private Wish voucher(LineId line, Pin pin) {
        var what = new Wish.What.Voucher(pin, "net-" + line);
        return new Wish(line, what, new Wish.Payment.Nothing(), world.read(line).version(), false, once());
    }

    private static Pin guess(int number) {
        return Pin.parse(String.format(java.util.Locale.ROOT, "%016d", number)).orElseThrow();
    }

    private Pin pin(long minor) {
        var wanted = new Batches.Wanted(shop.operatorId(), money(minor), 1, today().plusYears(1));
        int id = ((Batches.Ordered.Batch) batches.order(wanted, "staff:1")).batchId();
        Batch batch = batches.find(id).orElseThrow();
        List<Batches.Card> cards = batches.print(id, "staff:1").orElseThrow();
        batches.activate(batch.all(), "staff:1");
        return cards.getFirst().pin();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), shop.zone());
    }
}
