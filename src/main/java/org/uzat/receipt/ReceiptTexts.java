package org.uzat.receipt;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.decision.RenewalId;
import org.uzat.language.Amount;
import org.uzat.language.Language;
import org.uzat.limits.Limit;
import org.uzat.limits.Limits;
import org.uzat.line.Lines;
import org.uzat.messaging.Medium;
import org.uzat.messaging.MessageKind;
import org.uzat.messaging.Messages;
import org.uzat.numbering.Msisdn;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** The door to receipts by SMS: a short text with the link that the receipt's QR code holds. */
@Component
public class ReceiptTexts {

    private static final Limit RECEIPT =
            new Limit("receipt-sms", 3, Duration.ofMinutes(1), Duration.ofHours(4), Duration.ofDays(1));
    private static final Limit NETWORK =
            new Limit("receipt-sms-network", 20, Duration.ofMinutes(1), Duration.ofHours(4), Duration.ofDays(1));

    private final Receipts receipts;
    private final Proofs proofs;
    private final Lines lines;
    private final Messages messages;
    private final Limits limits;
    private final TransactionTemplate transaction;

    ReceiptTexts(
            Receipts receipts,
            Proofs proofs,
            Lines lines,
            Messages messages,
            Limits limits,
            TransactionTemplate transaction) {
        this.receipts = receipts;
        this.proofs = proofs;
        this.lines = lines;
        this.messages = messages;
        this.limits = limits;
        this.transaction = transaction;
    }

    /**
     * Sends the link to the card that the receipt is about, for whoever looks at the receipt: to no other number, so that nobody
     * sends texts to strangers.
     *
     * @param site the installation's address without a slash at its end
     * @param network where the request came from
     */
    public Optional<Refused> send(RenewalId sale, Language language, String site, String network) {
        return Optional.ofNullable(lines.read(List.of(sale.line())).get(sale.line()))
                .flatMap(line -> Optional.ofNullable(line.msisdn()))
                .map(card -> take(NETWORK, network).or(() -> send(sale, card, language, site)))
                .orElseGet(() -> Optional.of(Refused.of(Reason.NOT_FOUND)));
    }

    /** Sends the link to a number that the customer names in a shop; empty where it is on its way. */
    public Optional<Refused> send(RenewalId sale, Msisdn to, Language language, String site) {
        Optional<Receipt> receipt = receipts.of(sale);
        if (receipt.isEmpty()) {
            return Optional.of(Refused.of(Reason.NOT_FOUND));
        }
        if (!messages.carries(Medium.SMS)) {
            return Optional.of(Refused.of(Reason.MESSAGE_UNAVAILABLE));
        }
        Optional<Refused> refused = take(RECEIPT, sale.toString());
        if (refused.isEmpty()) {
            Amount total = new Amount(
                    receipt.get().total().minor(), receipt.get().total().currency());
            Map<String, Object> arguments =
                    Map.of("number", receipt.get().number(), "total", total, "link", site + proofs.path(sale));
            transaction.executeWithoutResult(
                    status -> messages.send(MessageKind.RECEIPT, Medium.SMS, language, to.e164(), arguments));
        }
        return refused;
    }

    private Optional<Refused> take(Limit limit, String subject) {
        return limits.take(limit, subject)
                .map(wait -> Refused.of(Reason.TOO_MANY_REQUESTS, "seconds", Long.toString(wait.toSeconds())));
    }
}
