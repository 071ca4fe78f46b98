package org.uzat.receipt;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.decision.RenewalId;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** The door through which a clerk enters what the registered till printed for a sale: once, and in the log. */
@Component
public class FiscalReceipts {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{12}");
    private static final int QR_MAX = 300;

    private final FiscalStore store;
    private final ReceiptStore receipts;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FiscalReceipts(
            FiscalStore store, ReceiptStore receipts, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Enters it; empty where that went well, or the same was entered before.
     *
     * @param fiscalId 12 letters and digits, capitals told from small letters
     * @param qr what the QR code of the fiscal receipt holds, as a scanner types it; at most 300 characters
     * @param actor who enters it: {@code staff:3}
     */
    public Optional<Refused> enter(RenewalId sale, String fiscalId, String qr, String actor) {
        String id = fiscalId.strip();
        String code = qr.strip();
        if (!ID.matcher(id).matches() || code.isEmpty() || code.length() > QR_MAX) {
            return Optional.of(Refused.of(Reason.FISCAL_MALFORMED));
        }
        if (receipts.find(sale).isEmpty()) {
            return Optional.of(Refused.of(Reason.NOT_FOUND));
        }
        return transaction.execute(status -> {
            if (store.insert(sale, id, code, actor, clock.instant())) {
                Map<String, String> detail = Map.of("version", Integer.toString(sale.version()), "fiscal", id);
                audit.append(
                        List.of(new Deed(actor, "FISCAL_ENTERED", sale.line().toString(), detail)), clock.instant());
                return Optional.empty();
            }
            return store.find(sale)
                    .filter(known -> !known.id().equals(id) || !known.qr().equals(code))
                    .map(other -> Refused.of(Reason.FISCAL_ENTERED));
        });
    }
}
