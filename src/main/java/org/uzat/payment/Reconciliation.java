package org.uzat.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.gateway.Gateways;
import org.uzat.gateway.Movement;
import org.uzat.gateway.Statement;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.time.Days;
import org.uzat.time.WallClock;

/**
 * Compares, once a day and gateway, what the gateway says it moved with what our books say. A day is one of the operator's zone (the
 * first operator's, where there are several) by the machine's clock, which banks go by. It is done some hours after its end, and
 * again until the gateway has told; done again, it changes nothing.
 */
@Component
public class Reconciliation {

    /** How long after its end a day is compared: what moved just before it has been heard of by then. */
    static final Duration SETTLES_WITHIN = Duration.ofHours(6);

    /** How long before a day something may have moved that was heard of in it: look-ups go on for four days. */
    private static final Duration LATE_AT_MOST = Duration.ofDays(5);

    private static final int DAYS_BACK = 14;

    private final BookedMovementStore books;
    private final ReconciliationStore store;
    private final Gateways gateways;
    private final PaymentStore payments;
    private final LookUps lookUps;
    private final OpenItems items;
    private final Operators operators;
    private final TransactionOperations transaction;
    private final WallClock clock;

    Reconciliation(
            BookedMovementStore books,
            ReconciliationStore store,
            Gateways gateways,
            PaymentStore payments,
            LookUps lookUps,
            OpenItems items,
            Operators operators,
            TransactionOperations transaction,
            WallClock clock) {
        this.books = books;
        this.store = store;
        this.gateways = gateways;
        this.payments = payments;
        this.lookUps = lookUps;
        this.items = items;
        this.operators = operators;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The latest reports, newest day first. */
    public List<Reconciled> latest(int most) {
        return store.latest(most);
    }

    /** The report of a gateway's day; empty where it was not compared yet. */
    public Optional<Reconciled> find(String gateway, LocalDate day) {
        return store.find(gateway, day);
    }

    /** The local date now, by the machine's clock. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** Whether a gateway ever moved money of ours, so that a day of it can be compared. */
    public boolean knows(String gateway) {
        return books.gateways().contains(gateway);
    }

    /** Compares every day that is due and not done. */
    void due() {
        LocalDate last = LocalDate.ofInstant(clock.instant().minus(SETTLES_WITHIN), zone())
                .minusDays(1);
        for (String gateway : books.gateways()) {
            LocalDate first = books.firstDay(gateway, zone().getId()).orElse(last.plusDays(1));
            LocalDate from = first.isAfter(last.minusDays(DAYS_BACK)) ? first : last.minusDays(DAYS_BACK);
            Set<LocalDate> done = store.done(gateway);
            from.datesUntil(last.isBefore(from) ? from : last.plusDays(1))
                    .filter(day -> !done.contains(day))
                    .forEach(day -> compare(gateway, day));
        }
    }

    /** Compares one day now, whether it was before or not; it waits for the gateway and must not be called in a transaction. */
    public Reconciled compare(String gateway, LocalDate day) {
        Instant from = Days.startOf(day, zone());
        Instant until = Days.startOf(day.plusDays(1), zone());
        Statement statement = gateways.find(gateway)
                .map(found -> found.statement(from.minus(LATE_AT_MOST), until.plus(SETTLES_WITHIN)))
                .orElse(new Statement.Unknown("there is no gateway " + gateway));
        Reconciled report = switch (statement) {
            case Statement.NotOffered none -> report(gateway, day, Reconciled.Result.NOT_OFFERED, null);
            case Statement.Unknown unknown -> report(gateway, day, Reconciled.Result.UNKNOWN, unknown.why());
            case Statement.Listed listed -> compared(gateway, day, listed.movements());
        };
        transaction.executeWithoutResult(status -> write(report));
        return report;
    }

    private void write(Reconciled report) {
        store.lock(report.gateway(), report.day());
        store.replace(report);
        report.differences().forEach(difference -> items.open(item(report, difference)));
    }

    private Reconciled report(String gateway, LocalDate day, Reconciled.Result result, @Nullable String why) {
        Instant from = Days.startOf(day, zone());
        Instant until = Days.startOf(day.plusDays(1), zone());
        return new Reconciled(gateway, day, from, until, result, why, clock.instant(), 0, 0, List.of(), List.of());
    }

    private Reconciled compared(String gateway, LocalDate day, List<Movement> theirs) {
        Instant from = Days.startOf(day, zone());
        Instant until = Days.startOf(day.plusDays(1), zone());
        List<Ours> ours = books.ours(gateway, from, until, theirs);
        List<Difference> differences = Comparison.of(from, until, theirs, ours);
        if (lookUp(gateway, differences)) {
            ours = books.ours(gateway, from, until, theirs);
            differences = Comparison.of(from, until, theirs, ours);
        }
        List<Movement> theirsWithin = theirs.stream()
                .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
                .toList();
        List<Ours> oursWithin = ours.stream()
                .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
                .toList();
        return new Reconciled(
                gateway,
                day,
                from,
                until,
                Reconciled.Result.COMPARED,
                null,
                clock.instant(),
                theirsWithin.size(),
                oursWithin.size(),
                totals(theirsWithin, oursWithin),
                differences);
    }

    /** A charge that our books miss, of a payment that we know: the gateway is asked about it first, which may settle it. */
    private boolean lookUp(String gateway, List<Difference> differences) {
        List<Payment> known = differences.stream()
                .filter(one -> one.problem() == OpenItem.Kind.MISSING_HERE && one.kind() == Movement.Kind.CHARGE)
                .flatMap(one -> Stream.ofNullable(one.reference()))
                .distinct()
                .flatMap(reference -> payments.byPublicId(reference).stream())
                .filter(payment -> payment.gateway().equals(gateway) && payment.settledAt() == null)
                .toList();
        known.forEach(payment -> lookUps.lookUp(payment.publicId()));
        return !known.isEmpty();
    }

    private static List<Reconciled.Total> totals(List<Movement> theirs, List<Ours> ours) {
        record Key(Movement.Kind kind, String currency) {}
        Map<Key, long[]> sums = new TreeMap<>(
                Comparator.comparing((Key key) -> key.kind().name()).thenComparing(Key::currency));
        theirs.forEach(one -> sums.computeIfAbsent(
                                new Key(one.kind(), one.amount().currency().getCurrencyCode()), key -> new long[2])[
                        0] +=
                one.amount().minor());
        ours.forEach(one -> sums.computeIfAbsent(
                                new Key(one.kind(), one.amount().currency().getCurrencyCode()), key -> new long[2])[
                        1] +=
                one.amount().minor());
        return sums.entrySet().stream()
                .map(sum -> {
                    Currency currency = Currency.getInstance(sum.getKey().currency());
                    return new Reconciled.Total(
                            sum.getKey().kind(),
                            new Money(sum.getValue()[0], currency),
                            new Money(sum.getValue()[1], currency));
                })
                .toList();
    }

    /** Named by what it is about and not by the day, so that the same difference waits once. */
    private NewItem item(Reconciled report, Difference one) {
        String name = one.gatewayReference() == null ? one.reference() : one.gatewayReference();
        String reference = one.reference() == null ? "" : one.reference().replaceFirst("-r\\d+$", "");
        Long paymentId = payments.byPublicId(reference).map(Payment::paymentId).orElse(null);
        Map<String, String> facts = new TreeMap<>();
        facts.put("day", report.day().toString());
        facts.put("moved", one.kind().name());
        if (one.gatewayReference() != null) {
            facts.put("theirReference", one.gatewayReference());
        }
        if (one.theirs() != null && one.ours() != null) {
            facts.put("ours", one.ours().amount());
            facts.put("theirs", one.theirs().amount());
        }
        return new NewItem(
                one.problem(),
                report.gateway() + ":" + one.kind() + ":" + name,
                report.gateway(),
                paymentId,
                one.amount(),
                facts);
    }

    private ZoneId zone() {
        return operators.all(clock.instant()).stream()
                .min(Comparator.comparing(OperatorSettings::operatorId))
                .map(OperatorSettings::zone)
                .orElse(ZoneOffset.UTC);
    }
}
