package org.uzat.renewal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.allowance.AllowanceChange;
import org.uzat.allowance.Allowances;
import org.uzat.audit.Audit;
import org.uzat.database.Together;
import org.uzat.decision.Change;
import org.uzat.decision.Promoted;
import org.uzat.event.EventKind;
import org.uzat.event.Events;
import org.uzat.event.LineEvent;
import org.uzat.ledger.Booking;
import org.uzat.ledger.Ledger;
import org.uzat.line.CardSwap;
import org.uzat.line.Cards;
import org.uzat.line.LineChange;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.promotion.Uses;
import org.uzat.validity.Validity;
import org.uzat.validity.ValidityEntry;
import org.uzat.voucher.Voucher;
import org.uzat.voucher.Vouchers;

/** Writes a decided batch: first the claim of the lines, then for the claimed ones a statement a table, all in one message.
 * What staff did is logged last, in the same transaction. */
@Component
class BatchWriter {

    private final Lines lines;
    private final Ledger ledger;
    private final Validity validity;
    private final Allowances allowances;
    private final Events events;
    private final Audit audit;
    private final Vouchers vouchers;
    private final Uses promotions;
    private final Cards cards;
    private final JdbcTemplate jdbc;

    BatchWriter(
            Lines lines,
            Ledger ledger,
            Validity validity,
            Allowances allowances,
            Events events,
            Audit audit,
            Vouchers vouchers,
            Uses promotions,
            Cards cards,
            JdbcTemplate jdbc) {
        this.vouchers = vouchers;
        this.promotions = promotions;
        this.lines = lines;
        this.ledger = ledger;
        this.validity = validity;
        this.allowances = allowances;
        this.events = events;
        this.audit = audit;
        this.cards = cards;
        this.jdbc = jdbc;
    }

    /** Writes within the caller's transaction and returns the commands to be decided anew, their lines not being claimed. */
    List<Pending> write(Batch batch, Instant now) {
        List<LineChange> claims = batch.claims();
        Set<LineId> claimed = claims.isEmpty() ? Set.of() : lines.claim(claims);
        List<Pending> dropped = claimed.size() == claims.size() ? List.of() : batch.dropUnclaimed(claimed);
        List<Change> changes = batch.changes();
        Together writes = new Together(jdbc);
        if (!changes.isEmpty()) {
            insert(changes, now, writes);
        }
        KeyStore.insert(batch.keys(), now, writes);
        writes.run();
        audit.append(changes.stream().flatMap(Deeds::of).toList(), now);
        return Stream.concat(dropped.stream(), batch.putOff().stream()).toList();
    }

    private static List<Vouchers.Use> uses(List<Change> changes) {
        List<Vouchers.Use> uses = new ArrayList<>(0);
        for (Change change : changes) {
            Voucher voucher = change.links().voucher();
            if (voucher != null) {
                uses.add(new Vouchers.Use(
                        voucher, change.after().id(), change.after().version()));
            }
        }
        return uses;
    }

    private static List<Uses.Use> given(List<Change> changes) {
        List<Uses.Use> uses = new ArrayList<>(0);
        for (Change change : changes) {
            Promoted promoted = change.links().promoted();
            if (!promoted.deal().isNothing()) {
                uses.add(new Uses.Use(
                        change.after().id(), change.after().version(), promoted.deal(), promoted.taking()));
            }
        }
        return uses;
    }

    private void insert(List<Change> changes, Instant now, Together writes) {
        List<LineEvent> happened = new ArrayList<>(changes.size());
        List<Booking> bookings = new ArrayList<>(changes.size());
        List<ValidityEntry> entries = new ArrayList<>(changes.size());
        List<AllowanceChange> granted = new ArrayList<>();
        for (Change change : changes) {
            LineId line = change.after().id();
            int version = change.after().version();
            happened.add(new LineEvent(line, version, change.kind(), change.origin(), now));
            bookings.add(new Booking(line, version, change.after().operatorId(), change.transfers()));
            if (change.grant() != null) {
                entries.add(new ValidityEntry(line, version, change.grant(), now));
            }
            if (!change.allowances().added().isEmpty()
                    || !change.allowances().ended().isEmpty()) {
                granted.add(new AllowanceChange(line, change.allowances()));
            }
        }
        vouchers.use(uses(changes), now, writes);
        promotions.write(given(changes), now, writes);
        ledger.post(bookings, now, writes);
        validity.append(entries, writes);
        RenewalStore.insert(changes, now, writes);
        InterventionStore.insert(changes, writes);
        ReturnStore.insert(changes, writes);
        DisputeStore.write(changes, writes);
        if (!granted.isEmpty()) {
            allowances.write(granted, writes);
        }
        cards.swap(swaps(changes), now, writes);
        events.append(happened, writes);
    }

    private static List<CardSwap> swaps(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.kind() == EventKind.SIM_SWAPPED)
                .map(change -> new CardSwap(
                        change.after().id(),
                        change.after().version(),
                        change.after().iccid()))
                .toList();
    }
}
