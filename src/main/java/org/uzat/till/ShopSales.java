package org.uzat.till;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.catalogue.Catalogues;
import org.uzat.decision.Outcome;
import org.uzat.identity.Staff;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.operator.LineState;
import org.uzat.outlet.Outlet;
import org.uzat.outlet.Outlets;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Redemptions;
import org.uzat.renewal.Renewals;
import org.uzat.voucher.VoucherTries;
import org.uzat.voucher.Vouchers;

/**
 * Sells at tills. A sale is written down before the engine is asked, under the token of the form it came by; so it happens at most once
 * whatever is pressed twice or lost, and whoever asks by the token learns what became of it.
 */
@Component
public class ShopSales {

    private static final int LOOKS_AT_ANOTHER = 5;

    private final ShopSaleStore store;
    private final ShiftStore shifts;
    private final Settling settling;
    private final SaleAnswers answers;
    private final Lines lines;
    private final Outlets outlets;
    private final Catalogues catalogues;
    private final Vouchers vouchers;
    private final Redemptions redemptions;
    private final TillSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShopSales(
            ShopSaleStore store,
            ShiftStore shifts,
            Settling settling,
            SaleAnswers answers,
            Lines lines,
            Outlets outlets,
            Catalogues catalogues,
            Vouchers vouchers,
            Redemptions redemptions,
            TillSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.shifts = shifts;
        this.settling = settling;
        this.answers = answers;
        this.lines = lines;
        this.outlets = outlets;
        this.catalogues = catalogues;
        this.vouchers = vouchers;
        this.redemptions = redemptions;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sells, once.
     *
     * @param clerk whose open shift it is
     * @return refused with SHIFT_CLOSED, LINE_NOT_FOUND, LINE_OF_OTHER_OPERATOR, SIM_NOT_NEW, KEY_REUSED, MALFORMED, PRICE_CHANGED,
     *     CASH_SHORT, TERMINAL_REFERENCE_MISSING, CURRENCY_MISMATCH, TOO_MANY_REQUESTS (vouchers), or for what the engine declines
     */
    public SaleAnswer sell(Staff clerk, Wish wish) {
        if (!Plan.isToken(wish.once())) {
            return not(Reason.MALFORMED);
        }
        Optional<Shift> shift = shifts.openOf(clerk.id());
        Optional<SaleRow> known = store.byOnce(wish.once());
        if (shift.isEmpty()) {
            return known.map(row -> answers.of(settling.settle(row))).orElseGet(() -> not(Reason.SHIFT_CLOSED));
        }
        Outlet outlet = outlets.byId(shift.get().till().outletId()).orElseThrow();
        String pinHash = wish.what() instanceof Wish.What.Voucher voucher ? vouchers.hash(voucher.pin()) : null;
        Plan plan = new Plan(
                shift.get(),
                outlet.id(),
                wish,
                settings.step(shift.get().floatMoney().currency()),
                pinHash,
                clock.instant());
        return switch (plan.work(catalogues.current())) {
            case Plan.Result.Not refused ->
                known.map(row -> not(Reason.KEY_REUSED)).orElseGet(() -> new SaleAnswer.Not(refused.refusal()));
            case Plan.Result.Ready ready ->
                known.map(row -> again(row, ready.row())).orElseGet(() -> sell(wish, ready.row(), outlet));
        };
    }

    /** What is handed over in cash for an amount: rounded to the smallest coin there is. */
    public Money due(Money amount) {
        return Cash.of(amount, settings.step(amount.currency())).due();
    }

    /** What became of the form with this token; empty where nothing was ever started by it. */
    public Optional<SaleAnswer> find(String once) {
        return store.byOnce(once).map(settling::settle).map(answers::of);
    }

    /** A sale by its id, with what became of it. */
    public Optional<SaleAnswer> find(long saleId) {
        return store.byId(saleId).map(settling::settle).map(answers::of);
    }

    /** The sale that made a version of a line. */
    public Optional<ShopSale> byChange(LineId line, int version) {
        return store.byChange(line, version).map(SaleRow::sale);
    }

    /** The sales of a shift, newest first, those that were refused as well. */
    public List<ShopSale> ofShift(long shiftId) {
        return store.ofShift(shiftId).stream().map(SaleRow::sale).toList();
    }

    /** What was sold for a line in shops, newest first. */
    public List<ShopSale> ofLine(LineId line, int most) {
        return store.ofLine(line, most).stream().map(SaleRow::sale).toList();
    }

    private SaleAnswer again(SaleRow known, SaleRow asked) {
        return known.contentHash() == asked.contentHash() ? answers.of(settling.settle(known)) : not(Reason.KEY_REUSED);
    }

    private SaleAnswer sell(Wish wish, SaleRow row, Outlet outlet) {
        Line line = lines.read(List.of(wish.line())).get(wish.line());
        if (line == null) {
            return not(Reason.LINE_NOT_FOUND);
        }
        if (line.operatorId() != outlet.operatorId()) {
            return not(Reason.LINE_OF_OTHER_OPERATOR);
        }
        boolean newSim = row.sale().kind() == SaleKind.NEW_SIM;
        if (newSim && line.life().byTime(clock.instant()) != LineState.PRE_ACTIVE) {
            return not(Reason.SIM_NOT_NEW);
        }
        if (!(wish.what() instanceof Wish.What.Voucher voucher)) {
            return started(row, null);
        }
        var trier = new VoucherTries.Trier("staff:" + row.staffId(), wish.line(), voucher.network());
        return redemptions.take(trier).<SaleAnswer>map(SaleAnswer.Not::new).orElseGet(() -> started(row, trier));
    }

    /** What starting came to. */
    private sealed interface Start {
        record Now(long saleId) implements Start {}

        record Behind(SaleRow other) implements Start {}

        record Not(Reason reason) implements Start {}
    }

    private SaleAnswer started(SaleRow row, VoucherTries.@Nullable Trier trier) {
        Start start = start(row);
        for (int look = 0; start instanceof Start.Behind behind && look < LOOKS_AT_ANOTHER; look++) {
            SaleRow other = settling.settle(behind.other());
            if (other.sale().isDone()) {
                break;
            }
            start = start(row); // the other one came to nothing, or is not known yet
        }
        if (!(start instanceof Start.Now) && trier != null) {
            redemptions.notTried(trier);
        }
        return switch (start) {
            case Start.Now now -> asked(store.byId(now.saleId()).orElseThrow(), trier);
            case Start.Behind behind when row.sale().kind() == SaleKind.NEW_SIM -> not(Reason.SIM_NOT_NEW);
            case Start.Behind behind ->
                answers.another(store.byId(behind.other().sale().id()).orElseThrow());
            case Start.Not refused ->
                refused.reason() == Reason.KEY_REUSED
                        ? again(store.byOnce(row.sale().once()).orElseThrow(), row)
                        : not(refused.reason());
        };
    }

    /** One transaction: the shift stays open and nobody else starts a sale for the line before it ends. */
    private Start start(SaleRow row) {
        return Objects.requireNonNull(transaction.execute(status -> {
            ShopSale sale = row.sale();
            Optional<Shift> shift = shifts.keepOpen(sale.shiftId());
            if (shift.filter(Shift::isOpen).isEmpty()) {
                return new Start.Not(Reason.SHIFT_CLOSED);
            }
            store.lockLine(sale.line());
            if (store.byOnce(sale.once()).isPresent()) {
                return new Start.Not(Reason.KEY_REUSED);
            }
            Instant since = clock.instant().minus(settings.justNow());
            boolean newSim = sale.kind() == SaleKind.NEW_SIM; // nobody can want to buy the same card twice
            Optional<SaleRow> other = (row.anyway() && !newSim) || sale.kind() == SaleKind.SWAP
                    ? Optional.empty()
                    : store.another(sale.line(), since, row.seenVersion());
            if (newSim && other.isEmpty() && store.soldNew(sale.line())) {
                return new Start.Not(Reason.SIM_NOT_NEW);
            }
            return other.<Start>map(Start.Behind::new)
                    .or(() -> store.insert(row).map(Start.Now::new))
                    .orElseGet(() -> new Start.Not(Reason.KEY_REUSED));
        }));
    }

    private SaleAnswer asked(SaleRow row, VoucherTries.@Nullable Trier trier) {
        if (trier == null) {
            return answers.of(settling.settle(row));
        }
        try {
            Outcome outcome = redemptions
                    .use(
                            Objects.requireNonNull(row.pinHash()),
                            trier,
                            Asking.origin(row),
                            Asking.key(row.sale().id()))
                    .outcome();
            return answers.of(settling.note(row, outcome));
        } catch (Renewals.Busy | Renewals.Unavailable | Renewals.UnknownOutcome later) {
            return answers.of(row); // the sweep asks again
        }
    }

    private static SaleAnswer not(Reason reason) {
        return new SaleAnswer.Not(Refused.of(reason));
    }
}
