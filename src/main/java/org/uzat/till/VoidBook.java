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
import org.uzat.money.Money;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Writes down that a sale is to be given back, out of a drawer that is open and has the money. */
@Component
class VoidBook {

    private final VoidStore store;
    private final ShiftStore shifts;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VoidBook(VoidStore store, ShiftStore shifts, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.shifts = shifts;
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

    private VoidAnswer write(Staff clerk, VoidRow row) {
        SaleVoid what = row.what();
        Optional<Refused> barred = drawer(what.shiftId(), what.means(), what.handed());
        if (barred.isPresent()) {
            return new VoidAnswer.Not(barred.get());
        }
        Optional<Long> id = store.insert(row);
        if (id.isEmpty()) {
            return store.byOnce(what.once()).map(VoidBook::answer).orElseGet(() -> not(Reason.RETURN_UNDER_WAY));
        }
        VoidRow written = store.byId(id.get()).orElseThrow();
        if (what.needsApproval()) {
            log(clerk, "VOID_ASKED", written, what.askedAt());
        }
        return answer(written);
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
