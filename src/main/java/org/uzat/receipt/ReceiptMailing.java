package org.uzat.receipt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.decision.RenewalId;
import org.uzat.messaging.MessageKind;
import org.uzat.messaging.Messages;
import org.uzat.order.Fulfilment;
import org.uzat.order.Orders;
import org.uzat.order.PaymentView;
import org.uzat.payment.PaymentState;

/** The durable work of receipts by e-mail: waits for the purchase, then for the receipt's number, then writes the mail. */
@Component
class ReceiptMailing {

    static final String MAIL_TASK = "receipt-mail";
    static final String WISH_TASK = "receipt-wish";

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration SOMETIME = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** So long money may still come for a payment that has failed or expired. */
    private static final Duration LATE_MONEY = Duration.ofDays(4);

    private final ReceiptMailStore store;
    private final ReceiptMails mails;
    private final ReceiptMailWords words;
    private final Receipts receipts;
    private final Orders orders;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceiptMailing(
            ReceiptMailStore store,
            ReceiptMails mails,
            ReceiptMailWords words,
            Receipts receipts,
            Orders orders,
            Messages messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.mails = mails;
        this.words = words;
        this.receipts = receipts;
        this.orders = orders;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes a mail, once; says how long to wait where there is no receipt yet. */
    Optional<Duration> mail(RenewalId change, String hash) {
        return transaction.execute(status -> {
            Optional<ReceiptMailStore.Waiting> waiting = store.unsent(change, hash);
            if (waiting.isEmpty()) {
                return Optional.empty();
            }
            Optional<Receipt> receipt = receipts.of(change);
            if (receipt.isEmpty()) {
                return Optional.of(pause(waiting.get().askedAt()));
            }
            ReceiptMails.Wish wish = waiting.get().wish();
            messages.send(
                    MessageKind.RECEIPT,
                    wish.language(),
                    wish.address().text(),
                    words.mail(change, receipt.get(), wish));
            store.sent(change, hash, clock.instant());
            return Optional.empty();
        });
    }

    /** Turns a wish into mails once it is known what was bought; says how long to wait where it is not. */
    Optional<Duration> wish(String payment, String hash) {
        return transaction.execute(status -> {
            Optional<ReceiptMailStore.Waiting> waiting = store.wish(payment, hash);
            Optional<PaymentView> view = orders.payment(payment);
            if (waiting.isEmpty() || view.isEmpty()) {
                return Optional.empty();
            }
            Optional<Duration> more = wait(view.get(), waiting.get().askedAt());
            if (more.isEmpty()) {
                view.get().items().forEach(item -> {
                    if (item.renewal() != null) {
                        mails.write(item.renewal(), waiting.get().wish());
                    }
                });
                store.deleteWish(payment, hash);
            }
            return more;
        });
    }

    private Optional<Duration> wait(PaymentView payment, Instant askedAt) {
        if (payment.fulfilment() != Fulfilment.WAITING) {
            return Optional.empty();
        }
        boolean given = payment.state() == PaymentState.FAILED || payment.state() == PaymentState.EXPIRED;
        return given && askedAt.plus(LATE_MONEY).isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(pause(askedAt));
    }

    private Duration pause(Instant askedAt) {
        return askedAt.plus(PATIENCE).isAfter(clock.instant()) ? SOON : SOMETIME;
    }
}
