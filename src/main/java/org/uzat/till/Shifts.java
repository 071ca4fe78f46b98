package org.uzat.till;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffRole;
import org.uzat.money.Money;
import org.uzat.outlet.Outlet;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Clerks' time at tills: opened with a counted float, reported at any time, closed once with what was counted. */
@Component
public class Shifts {

    /** How many characters an explanation or a reason has at most. */
    public static final int WORDS_LONGEST = 300;

    private final ShiftStore store;
    private final ReportStore reports;
    private final Unsettled unsettled;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Shifts(
            ShiftStore store,
            ReportStore reports,
            Unsettled unsettled,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.reports = reports;
        this.unsettled = unsettled;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens a shift; asked again by the same clerk at the same till it is the one that is open.
     *
     * @param floatMoney what was counted into the drawer, nothing or more, in the shop's currency
     * @return refused with TILL_TAKEN (somebody else's shift is open there), SHIFT_ELSEWHERE (the clerk has one at another till) or
     *     MALFORMED
     */
    public ShiftAnswer open(Till till, Staff clerk, Money floatMoney) {
        if (floatMoney.minor() < 0) {
            return not(Refused.of(Reason.MALFORMED));
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant now = clock.instant();
            Optional<Long> opened = store.open(till.id(), clerk.id(), floatMoney, now);
            if (opened.isEmpty()) {
                return there(till, clerk);
            }
            Map<String, String> detail = Map.of("till", Integer.toString(till.id()), "float", floatMoney.amount());
            log(clerk, "SHIFT_OPENED", opened.get(), detail, now);
            return new ShiftAnswer.Done(store.byId(opened.get()).orElseThrow());
        }));
    }

    private ShiftAnswer there(Till till, Staff clerk) {
        Optional<Shift> own = store.openOf(clerk.id());
        if (own.isEmpty()) {
            return not(Refused.of(Reason.TILL_TAKEN, "till", till.code()));
        }
        Till where = own.get().till();
        return where.equals(till)
                ? new ShiftAnswer.Done(own.get())
                : not(Refused.of(Reason.SHIFT_ELSEWHERE, "till", where.code()));
    }

    /** A clerk's open shift. */
    public Optional<Shift> current(Staff clerk) {
        return store.openOf(clerk.id());
    }

    /** The open shift at a till. */
    public Optional<Shift> openAt(Till till) {
        return store.openAt(till.id());
    }

    /** A shift by its id. */
    public Optional<Shift> byId(long id) {
        return store.byId(id);
    }

    /**
     * A shop's shifts, newest first.
     *
     * @param from the first day on which they were opened, by the shop's clock
     * @param to the last day
     */
    public List<Shift> list(Outlet outlet, LocalDate from, LocalDate to) {
        return store.opened(
                outlet.id(),
                from.atStartOfDay(outlet.zone()).toInstant(),
                to.plusDays(1).atStartOfDay(outlet.zone()).toInstant());
    }

    /** What a shift comes to now (X), or came to when it was closed (Z). */
    public ShiftReport report(Shift shift) {
        Money zero = Money.zero(shift.floatMoney().currency());
        Money expected = shift.isOpen()
                ? new Money(store.expected(shift.id()), zero.currency())
                : shift.ended().expected();
        List<ShiftReport.Row> sales = reports.sales(shift);
        List<ShiftReport.Row> voids = reports.voids(shift);
        ShiftReport report = new ShiftReport(
                shift,
                shift.isOpen() ? clock.instant() : shift.ended().at(),
                sales,
                voids,
                reports.moves(shift),
                new Money(reports.rounding(shift.id()), zero.currency()),
                expected,
                zero);
        return report.withTerminal();
    }

    /**
     * Closes a shift, once; asked again with the same count it is the one that was closed.
     *
     * @param by the clerk, or a manager for one who has left
     * @param counted the cash in the drawer
     * @param explanation needed where it is not what there should be, up to {@link #WORDS_LONGEST} characters
     * @return refused with FORBIDDEN (somebody else's), SHIFT_CLOSED, SHIFT_UNSETTLED (what became of one of its sales is not known yet), DIFFERENCE_UNEXPLAINED
     *     (facts: difference, currency, sign) or MALFORMED
     */
    public ShiftAnswer close(long shiftId, Staff by, Money counted, String explanation) {
        String words = explanation.strip();
        if (counted.minor() < 0 || words.length() > WORDS_LONGEST) {
            return not(Refused.of(Reason.MALFORMED));
        }
        unsettled.settle(shiftId);
        return Objects.requireNonNull(transaction.execute(status -> closed(shiftId, by, counted, words)));
    }

    private ShiftAnswer closed(long shiftId, Staff by, Money counted, String words) {
        Shift shift = store.lock(shiftId).orElseThrow();
        if (!shift.floatMoney().currency().equals(counted.currency())) {
            return not(Refused.of(Reason.CURRENCY_MISMATCH));
        }
        if (by.id() != shift.staffId() && by.role() != StaffRole.MANAGER) {
            return not(Refused.of(Reason.FORBIDDEN));
        }
        if (!shift.isOpen()) {
            return shift.ended().counted().equals(counted)
                    ? new ShiftAnswer.Done(shift)
                    : not(Refused.of(Reason.SHIFT_CLOSED));
        }
        if (unsettled.any(shiftId)) {
            return not(Refused.of(Reason.SHIFT_UNSETTLED));
        }
        Money expected = new Money(store.expected(shiftId), counted.currency());
        if (!expected.equals(counted) && words.isEmpty()) {
            return not(unexplained(counted.minus(expected)));
        }
        Instant now = clock.instant();
        store.close(shiftId, new Shift.Closing(0, now, by.id(), counted, expected, words.isEmpty() ? null : words));
        Shift closed = store.byId(shiftId).orElseThrow();
        log(by, "SHIFT_CLOSED", shiftId, told(closed.ended()), now);
        return new ShiftAnswer.Done(closed);
    }

    private static Map<String, String> told(Shift.Closing closing) {
        Map<String, String> detail = new HashMap<>();
        detail.put("z", Integer.toString(closing.zNumber()));
        detail.put("counted", closing.counted().amount());
        detail.put("expected", closing.expected().amount());
        return detail;
    }

    private static Refused unexplained(Money difference) {
        Money size = new Money(Math.abs(difference.minor()), difference.currency());
        return new Refused(
                Reason.DIFFERENCE_UNEXPLAINED,
                Map.of(
                        "difference",
                        size.amount(),
                        "currency",
                        size.currency().getCurrencyCode(),
                        "sign",
                        difference.minor() < 0 ? "missing" : "over"));
    }

    /**
     * Writes down cash that comes into the drawer or leaves it otherwise than by a sale, once by its token.
     *
     * @param amount more than nothing: paid in; less: paid out
     * @param why up to {@link #WORDS_LONGEST} characters
     * @return empty where it is written; else SHIFT_CLOSED, DRAWER_SHORT, CURRENCY_MISMATCH or MALFORMED
     */
    public Optional<Refused> move(long shiftId, Staff by, Money amount, String why, String once) {
        String words = why.strip();
        if (!Plan.isToken(once) || amount.minor() == 0 || words.isEmpty() || words.length() > WORDS_LONGEST) {
            return Optional.of(Refused.of(Reason.MALFORMED));
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Shift shift = store.lock(shiftId).orElseThrow();
            if (!shift.floatMoney().currency().equals(amount.currency())) {
                return Optional.of(Refused.of(Reason.CURRENCY_MISMATCH));
            }
            if (reports.move(once, shiftId, amount.currency()).isPresent()) {
                return Optional.<Refused>empty();
            }
            if (!shift.isOpen()) {
                return Optional.of(Refused.of(Reason.SHIFT_CLOSED));
            }
            if (store.expected(shiftId) + amount.minor() < 0) {
                return Optional.of(Refused.of(Reason.DRAWER_SHORT));
            }
            Instant now = clock.instant();
            if (!reports.insert(once, shiftId, amount, words, by.id(), now)) {
                return Optional.of(Refused.of(Reason.KEY_REUSED));
            }
            Money size = new Money(Math.abs(amount.minor()), amount.currency());
            Map<String, String> detail = Map.of("amount", size.amount());
            log(by, amount.isPositive() ? "CASH_PAID_IN" : "CASH_PAID_OUT", shiftId, detail, now);
            return Optional.<Refused>empty();
        }));
    }

    private void log(Staff by, String action, long shiftId, Map<String, String> detail, Instant now) {
        audit.append(List.of(new Deed(by.actor(), action, "shift:" + shiftId, detail)), now);
    }

    private static ShiftAnswer not(Refused refusal) {
        return new ShiftAnswer.Not(refusal);
    }
}
