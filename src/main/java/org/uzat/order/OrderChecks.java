package org.uzat.order;

import java.util.List;
import org.springframework.stereotype.Component;

/** Proves that orders, payments and the ledger tell the same story. */
@Component
public class OrderChecks {

    /**
     * Something found.
     *
     * @param check the check's stable name
     * @param subject the payment's public id or the line it is about
     * @param detail what is wrong or waited for, in machine text
     * @param broken whether it must never be; else it waits for something and is listed so that nobody forgets it
     */
    public record Found(String check, String subject, String detail, boolean broken) {}

    private final CheckStore store;

    OrderChecks(CheckStore store) {
        this.store = store;
    }

    /** Everything found; empty where the books are clean and nothing waits. */
    public List<Found> run() {
        return store.all();
    }
}
