package org.uzat.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Appends to the log. */
@Component
public class Audit {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final AuditStore store;

    Audit(AuditStore store) {
        this.store = store;
    }

    /**
     * Appends within the caller's transaction, so that a deed and its entry are there together or not at all. All who
     * append wait for each other until they commit: do it last.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void append(List<Deed> deeds, Instant now) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a deed is logged in the transaction that does it");
        }
        if (deeds.isEmpty()) {
            return;
        }
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        Head head = store.lockHead();
        List<Entry> entries = new ArrayList<>(deeds.size());
        for (Deed deed : deeds) {
            Entry entry = Entry.of(deed, JSON.writeValueAsString(new TreeMap<>(deed.detail())), at, head);
            entries.add(entry);
            head = entry.head();
        }
        store.insert(entries);
        store.move(head);
    }

    /** Entries before a number, newest first, for reading. */
    public List<LogEntry> latest(long before, int count) {
        return store.latest(before, count);
    }
}
