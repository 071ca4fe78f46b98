package org.uzat.till;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.identity.Staff;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.money.Money;
import org.uzat.outlet.Outlets;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Writes down that a sale is to be given back, out of a drawer that is open and has the money. */
@Component
class VoidBook {

    private final VoidStore store;
    private final ShiftStore shifts;
    private final Lines lines;
    private final Outlets outlets;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VoidBook(
            VoidStore store,
            ShiftStore shifts,
            Lines lines,
            Outlets outlets,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.shifts = shifts;
        this.lines = lines;
        this.outlets = outlets;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Started or waiting, or why not; what is started is to be settled then. */
    VoidAnswer begin(Staff clerk, Voids.Ask ask, VoidWork.Result.Worked worked, boolean undo) {
        Optional<Shift> shift = shifts.openOf(clerk.id());
        if (shift.isEmpty()) {
            return not(Reason.SHIFT_CLOSED);
        }
        if (!isOfTheSameOperator(shift.get(), worked.sale())) {
            return not(Reason.LINE_OF_OTHER_OPERATOR);
        }
        boolean approval = !undo && worked.needsApproval();
        SaleVoid what = new SaleVoid(
                0,
                ask.once(),
                ask.saleId(),
                shift.get().id(),
                clerk.id(),
                undo,
                ask.giving(),
                ask.amount(),
                ask.because(),
                worked.means(),
                worked.handed(),
                ask.terminalReference(),
                approval,
                clock.instant(),
                approval ? SaleVoid.State.ASKED : SaleVoid.State.STARTED,
                null,
                null);
        VoidRow row = new VoidRow(what, worked.seenVersion(), 0);
        return Objects.requireNonNull(transaction.execute(status -> write(clerk, row)));
    }

    /** Another brand's shop has none of its money. */
    private boolean isOfTheSameOperator(Shift shift, ShopSale sale) {
        Line line = Objects.requireNonNull(lines.read(List.of(sale.line())).get(sale.line()));
        return outlets.byId(shift.till().outletId())
                .filter(shop -> shop.operatorId() == line.operatorId())
                .isPresent();
    }

    private VoidAnswer write(Staff clerk, VoidRow row) {
        SaleVoid what = row.what();
        if (store.hasOpen(what.saleId())) {
            return known(what);
        }
        Optional<Refused> barred = drawer(what.shiftId(), what.means(), what.handed());
        if (barred.isPresent()) {
            return new VoidAnswer.Not(barred.get());
        }
        Optional<Long> id = store.insert(row);
        if (id.isEmpty()) {
            return known(what);
        }
        VoidRow written = store.byId(id.get()).orElseThrow();
        if (what.needsApproval()) {
            log(clerk, "VOID_ASKED", written, what.askedAt());
        }
        return answer(written);
    }

    /** The same form again, or another one about the same sale. */
    private VoidAnswer known(SaleVoid what) {
        return store.byOnce(what.once()).map(VoidBook::answer).orElseGet(() -> not(Reason.RETURN_UNDER_WAY));
    }

    /** The drawer that hands money out must be open and have it; nothing else leaves it before the transaction ends. */
    Optional<Refused> drawer(long shiftId, Means means, Money handed) {
        if (!shifts.lock(shiftId).orElseThrow().isOpen()) {
            return Optional.of(Refused.of(Reason.SHIFT_CLOSED));
        }
        return means == Means.CASH && shifts.expected(shiftId) < handed.minor()
                ? Optional.of(Refused.of(Reason.DRAWER_SHORT))
                : Optional.empty();
    }

    static VoidAnswer answer(VoidRow row) {
        SaleVoid what = row.what();
        return switch (what.state()) {
            case ASKED -> new VoidAnswer.Waits(what);
            case DENIED -> new VoidAnswer.Denied(what);
            case STARTED -> new VoidAnswer.Unclear(what);
            case DONE -> new VoidAnswer.Done(what);
            case REFUSED ->
                new VoidAnswer.Not(
                        what.end() instanceof ShopSale.End.NotDone not ? not.refusal() : Refused.of(Reason.INTERNAL));
        };
    }

    void log(Staff by, String action, VoidRow row, Instant now) {
        SaleVoid what = row.what();
        Map<String, String> detail = Map.of(
                "void", Long.toString(what.id()),
                "shift", Long.toString(what.shiftId()),
                "amount", what.amount().amount(),
                "why", what.because().why().name());
        audit.append(List.of(new Deed(by.actor(), action, "sale:" + what.saleId(), detail)), now);
    }

    private static VoidAnswer not(Reason reason) {
        return new VoidAnswer.Not(Refused.of(reason));
    }
}
