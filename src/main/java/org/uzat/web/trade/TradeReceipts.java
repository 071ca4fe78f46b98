package org.uzat.web.trade;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.PackVersion;
import org.uzat.decision.RenewalId;
import org.uzat.language.Language;
import org.uzat.receipt.Receipt;
import org.uzat.receipt.Receipts;
import org.uzat.web.receipt.ReceiptDesk;

/** The receipts that are really written. */
@Component
class TradeReceipts implements ReceiptDesk {

    private final Receipts receipts;
    private final ReceiptTokens tokens;

    TradeReceipts(Receipts receipts, ReceiptTokens tokens) {
        this.receipts = receipts;
        this.tokens = tokens;
    }

    @Override
    public Sight receipt(String sealed, Language language) {
        Optional<RenewalId> sale = tokens.open(sealed);
        if (sale.isEmpty()) {
            return new Unknown();
        }
        return receipts.of(sale.get())
                .<Sight>map(receipt -> slip(receipt, language))
                .orElseGet(BeingWritten::new);
    }

    private static Slip slip(Receipt receipt, Language language) {
        PackVersion pack = receipt.pack();
        return new Slip(
                receipt.number(),
                receipt.operator(),
                receipt.at(),
                receipt.masked(),
                pack == null ? null : pack.name(language.tag()),
                receipt.quantity(),
                Shelf.amount(receipt.total()),
                Shelf.amount(receipt.net()),
                Shelf.amount(receipt.vat()),
                receipt.vatBasisPoints(),
                Shelf.amount(receipt.fromBalance()),
                Shelf.amount(receipt.fromElsewhere()),
                receipt.paidBy(),
                receipt.before(),
                receipt.after());
    }
}
