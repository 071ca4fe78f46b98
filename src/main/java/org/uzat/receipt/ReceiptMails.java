package org.uzat.receipt;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.decision.RenewalId;
import org.uzat.identity.Address;
import org.uzat.language.Language;
import org.uzat.limits.Limit;
import org.uzat.limits.Limits;
import org.uzat.messaging.Medium;
import org.uzat.messaging.Messages;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.task.Later;

/**
 * The door to receipts by e-mail. Each goes once to an address, however often it is asked for; what is asked for before
 * there is a receipt, or before anything is bought, waits as durable work.
 */
@Component
public class ReceiptMails {

    private static final Limit RECEIPT = limit("receipt-mail", 5, 60);
    private static final Limit ADDRESS = limit("receipt-mail-address", 10, 60);
    private static final Limit NETWORK = limit("receipt-mail-network", 20, 30);

    /**
     * Where a receipt is wanted.
     *
     * @param address by e-mail; kept sealed until the mail is written, then forgotten
     * @param site the installation's address, for the link to the page; null where it is not known
     */
    public record Wish(
            Address address, Language language, @Nullable String site) {}

    private final ReceiptMailStore store;
    private final Messages messages;
    private final Limits limits;
    private final Later later;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceiptMails(
            ReceiptMailStore store,
            Messages messages,
            Limits limits,
            Later later,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.limits = limits;
        this.later = later;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends the receipt of a change; empty where it is on its way, or was sent there before.
     *
     * @param network where the request came from
     */
    public Optional<Refused> send(RenewalId change, Wish wish, String network) {
        Optional<Refused> refused = refusal(change.toString(), wish, network);
        if (refused.isEmpty()) {
            transaction.executeWithoutResult(status -> write(change, wish));
        }
        return refused;
    }

    /** Sends the receipts of whatever a payment buys, once that is bought. */
    public Optional<Refused> sendOnceBought(String payment, Wish wish, String network) {
        Optional<Refused> refused = refusal(payment, wish, network);
        if (refused.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                if (store.insertWish(payment, wish, clock.instant())) {
                    later.now(ReceiptMailing.WISH_TASK, payment + "." + store.hash(wish.address()));
                }
            });
        }
        return refused;
    }

    /** Writes a mail down within the caller's transaction, unless that address gets it already. */
    void write(RenewalId change, Wish wish) {
        if (store.insert(change, wish, clock.instant())) {
            later.now(ReceiptMailing.MAIL_TASK, change + "." + store.hash(wish.address()));
        }
    }

    private Optional<Refused> refusal(String what, Wish wish, String network) {
        return messages.carries(Medium.EMAIL)
                ? take(NETWORK, network)
                        .or(() -> take(RECEIPT, what))
                        .or(() -> take(ADDRESS, wish.address().text()))
                : Optional.of(Refused.of(Reason.MESSAGE_UNAVAILABLE));
    }

    private Optional<Refused> take(Limit limit, String subject) {
        return limits.take(limit, subject)
                .map(wait -> new Refused(Reason.TOO_MANY_REQUESTS, Map.of("seconds", Long.toString(wait.toSeconds()))));
    }

    private static Limit limit(String name, int free, int firstSeconds) {
        return new Limit(name, free, Duration.ofSeconds(firstSeconds), Duration.ofHours(4), Duration.ofDays(1));
    }
}
