package org.uzat.payment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;

/** What waits for a person: nothing is forgotten, and whoever closes it says why. */
@Component
public class OpenItems {

    /** Who closes what has become done without a person. */
    public static final String BY_ITSELF = "system:refunds";

    /** By what a list is in order. */
    public enum Order {
        OPENED,
        KIND,
        GATEWAY,
        AMOUNT
    }

    /**
     * Which of them, and in what order.
     *
     * @param kind only of this kind, or null for all
     * @param closed those that were closed instead of those that wait
     */
    public record Wanted(OpenItem.@Nullable Kind kind, boolean closed, Order order, boolean descending) {}

    private final OpenItemStore store;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    OpenItems(OpenItemStore store, Audit audit, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens an item once, in the caller's transaction: found again, it stays as it is, also where it was closed; only a refund
     * that is rejected once more waits again.
     */
    void open(NewItem item) {
        store.insert(item, clock.instant());
    }

    /** A list of them, at most so many. */
    public List<OpenItem> list(Wanted wanted, int most) {
        return store.list(wanted, most);
    }

    /** How many wait, by kind. */
    public Map<OpenItem.Kind, Integer> waiting() {
        return store.waiting();
    }

    /** Those of one payment, oldest first. */
    public List<OpenItem> of(Payment payment) {
        return store.of(payment.paymentId());
    }

    /** One of them. */
    public Optional<OpenItem> find(long id) {
        return store.find(id);
    }

    /** Closes the item of a refund that went back at another try, in the caller's transaction; the log is of what staff does. */
    void refunded(String refund) {
        store.waiting(OpenItem.Kind.REFUND_REJECTED, refund)
                .ifPresent(id -> store.close(id, BY_ITSELF, OpenItem.Why.WENT_BACK, "", clock.instant()));
    }

    /**
     * Closes an item, and logs it in the same transaction; closed already, it stays as it is.
     *
     * @param by who, as the log names staff
     * @param note up to {@link OpenItem#NOTE_LONGEST} characters
     */
    public void close(OpenItem item, String by, OpenItem.Why why, String note) {
        transaction.executeWithoutResult(status -> {
            if (store.close(item.id(), by, why, note, clock.instant())) {
                Map<String, String> detail = Map.of("kind", item.kind().name(), "why", why.name());
                audit.append(List.of(new Deed(by, "ITEM_CLOSED", "item:" + item.id(), detail)), clock.instant());
            }
        });
    }
}
