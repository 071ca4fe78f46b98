package org.uzat.till;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.decision.Because;
import org.uzat.decision.Giving;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffRole;
import org.uzat.money.Money;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/**
 * Gives sales back at tills: undone within minutes by the clerk who made them, later with a reason, and above a limit with a manager's
 * word. Like a sale, it is written down before the engine is asked.
 */
@Component
public class Voids {

    private final VoidStore store;
    private final VoidWork work;
    private final VoidBook book;
    private final VoidSettling settling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Voids(
            VoidStore store,
            VoidWork work,
            VoidBook book,
            VoidSettling settling,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.work = work;
        this.book = book;
        this.settling = settling;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a clerk asks for.
     *
     * @param amount what was seen, or named
     * @param seenVersion the line's version that it was worked out for
     * @param terminalReference the terminal's slip of the money going back, or null
     * @param once the form's own token
     */
    public record Ask(
            long saleId,
            Giving giving,
            Money amount,
            int seenVersion,
            Because because,
            @Nullable String terminalReference,
            String once) {}

    /**
     * What giving a sale back would come to now, for showing it before it is asked.
     *
     * @param named what somebody names; only with {@link Giving#PART}
     */
    public VoidWork.Result work(long saleId, Giving giving, @Nullable Money named) {
        return work.work(saleId, giving, named);
    }

    /** Until when a clerk may undo a sale; empty where they may not at all, whatever the time. */
    public Optional<Instant> undoUntil(ShopSale sale, Staff clerk) {
        return work.undoUntil(sale, clerk);
    }

    /**
     * Undoes a sale of the clerk's own in the shift that is still open: all of it, out of the same drawer.
     *
     * @return refused with UNDO_OVER, SHIFT_CLOSED, DRAWER_SHORT, RETURN_UNDER_WAY, or for what the engine declines
     */
    public VoidAnswer undo(long saleId, Staff clerk, String once) {
        Optional<VoidAnswer> known = known(once, saleId);
        if (known.isPresent()) {
            return known.get();
        }
        return switch (work.undo(saleId, clerk)) {
            case VoidWork.Result.Not not -> new VoidAnswer.Not(not.refusal());
            case VoidWork.Result.Worked worked -> {
                Because because = new Because(Because.Why.OUR_MISTAKE, "");
                Ask ask =
                        new Ask(saleId, Giving.ALL, worked.what().amount(), worked.seenVersion(), because, null, once);
                yield settled(book.begin(clerk, ask, worked, true));
            }
        };
    }

    /**
     * Gives a sale back, or asks a manager to allow it; once by its token.
     *
     * @param clerk out of whose open shift's drawer
     * @return refused with SHIFT_CLOSED, MALFORMED, LINE_OF_OTHER_OPERATOR, RETURN_CHANGED, RETURN_UNDER_WAY, DRAWER_SHORT, or for what the engine declines
     */
    public VoidAnswer ask(Staff clerk, Ask ask) {
        Optional<VoidAnswer> known = known(ask.once(), ask.saleId());
        if (known.isPresent()) {
            return known.get();
        }
        Money named = ask.giving() == Giving.PART ? ask.amount() : null;
        return switch (work.work(ask.saleId(), ask.giving(), named)) {
            case VoidWork.Result.Not not -> new VoidAnswer.Not(not.refusal());
            case VoidWork.Result.Worked worked ->
                worked.seenVersion() != ask.seenVersion()
                                || !worked.what().amount().equals(ask.amount())
                        ? not(Reason.RETURN_CHANGED)
                        : settled(book.begin(clerk, ask, worked, false));
        };
    }

    /** What became of the form with this token; empty where nothing was ever asked by it. */
    public Optional<VoidAnswer> find(String once) {
        return store.byOnce(once).map(settling::settle).map(VoidBook::answer);
    }

    /** One by its id, with what became of it. */
    public Optional<VoidAnswer> find(long voidId) {
        return store.byId(voidId).map(settling::settle).map(VoidBook::answer);
    }

    /** What waits for a manager in a shop, oldest first. */
    public List<SaleVoid> waiting(int outletId) {
        return store.waiting(outletId).stream().map(VoidRow::what).toList();
    }

    /** What was given back out of a shift's drawer, newest first, with what was denied or refused. */
    public List<SaleVoid> ofShift(long shiftId) {
        return store.ofShift(shiftId).stream().map(VoidRow::what).toList();
    }

    /** What was given back of a sale or asked to be, newest first. */
    public List<SaleVoid> ofSale(long saleId) {
        return store.ofSale(saleId).stream().map(VoidRow::what).toList();
    }

    /**
     * Allows what waits, and gives it back at once out of the drawer of the clerk who asked.
     *
     * @param manager of role MANAGER, and somebody else than the clerk
     * @return refused with FORBIDDEN, APPROVAL_OWN, APPROVAL_DECIDED, SHIFT_CLOSED, DRAWER_SHORT, or for what the engine declines
     */
    public VoidAnswer approve(long voidId, Staff manager, String note) {
        VoidAnswer decided = Objects.requireNonNull(transaction.execute(
                status -> decide(voidId, manager, row -> allow(row, manager, note.strip()))));
        return settled(decided);
    }

    /**
     * Does not allow what waits.
     *
     * @param why up to {@link Shifts#WORDS_LONGEST} characters
     * @return denied; or refused with FORBIDDEN, MALFORMED, APPROVAL_OWN, APPROVAL_DECIDED
     */
    public VoidAnswer refuse(long voidId, Staff manager, String why) {
        String words = why.strip();
        if (words.isEmpty() || words.length() > Shifts.WORDS_LONGEST) {
            return not(Reason.MALFORMED);
        }
        return Objects.requireNonNull(transaction.execute(status -> decide(voidId, manager, row -> {
            Instant now = clock.instant();
            store.denied(voidId, manager.id(), words, now);
            book.log(manager, "VOID_DENIED", row, now);
            return VoidBook.answer(store.byId(voidId).orElseThrow());
        })));
    }

    private VoidAnswer settled(VoidAnswer answer) {
        return answer instanceof VoidAnswer.Unclear started
                ? find(started.what().id()).orElseThrow()
                : answer;
    }

    private interface Deciding {
        VoidAnswer on(VoidRow row);
    }

    private VoidAnswer decide(long voidId, Staff manager, Deciding deciding) {
        if (manager.role() != StaffRole.MANAGER) {
            return not(Reason.FORBIDDEN);
        }
        VoidRow row = store.lock(voidId).orElseThrow();
        if (row.what().staffId() == manager.id()) {
            return not(Reason.APPROVAL_OWN);
        }
        return row.what().state() == SaleVoid.State.ASKED ? deciding.on(row) : not(Reason.APPROVAL_DECIDED);
    }

    /** What was asked for must still be what it comes to; the line may have changed since, and the drawer. */
    private VoidAnswer allow(VoidRow row, Staff manager, String note) {
        SaleVoid what = row.what();
        Optional<Refused> barred = book.drawer(what.shiftId(), what.means(), what.handed());
        if (barred.isPresent()) {
            return new VoidAnswer.Not(barred.get());
        }
        Money named = what.giving() == Giving.PART ? what.amount() : null;
        return switch (work.work(what.saleId(), what.giving(), named)) {
            case VoidWork.Result.Not not -> new VoidAnswer.Not(not.refusal());
            case VoidWork.Result.Worked worked -> {
                if (!worked.what().amount().equals(what.amount())) {
                    yield not(Reason.RETURN_CHANGED);
                }
                Instant now = clock.instant();
                store.allowed(what.id(), manager.id(), note, worked.seenVersion(), now);
                book.log(manager, "VOID_APPROVED", row, now);
                yield VoidBook.answer(store.byId(what.id()).orElseThrow());
            }
        };
    }

    private Optional<VoidAnswer> known(String once, long saleId) {
        if (!Plan.isToken(once)) {
            return Optional.of(not(Reason.MALFORMED));
        }
        return store.byOnce(once)
                .map(row ->
                        row.what().saleId() == saleId ? VoidBook.answer(settling.settle(row)) : not(Reason.KEY_REUSED));
    }

    private static VoidAnswer not(Reason reason) {
        return new VoidAnswer.Not(Refused.of(reason));
    }
}
