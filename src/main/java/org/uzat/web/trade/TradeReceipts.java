package org.uzat.web.trade;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.uzat.decision.RenewalId;
import org.uzat.identity.Address;
import org.uzat.language.Language;
import org.uzat.messaging.Medium;
import org.uzat.messaging.Messages;
import org.uzat.order.AfterSales;
import org.uzat.order.Orders;
import org.uzat.receipt.Proofs;
import org.uzat.receipt.Receipt;
import org.uzat.receipt.ReceiptLinks;
import org.uzat.receipt.ReceiptMails;
import org.uzat.receipt.Receipts;
import org.uzat.receipt.Slip;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.receipt.ReceiptDesk;

/** The receipts that are really written. */
@Component
class TradeReceipts implements ReceiptDesk {

    private final Receipts receipts;
    private final ReceiptMails mails;
    private final ReceiptTokens tokens;
    private final Orders orders;
    private final AfterSales afterSales;
    private final Proofs proofs;
    private final Messages messages;
    private final Gifts gifts;
    private final Clock clock;

    TradeReceipts(
            Receipts receipts,
            ReceiptMails mails,
            ReceiptTokens tokens,
            Orders orders,
            AfterSales afterSales,
            Proofs proofs,
            Messages messages,
            Gifts gifts,
            Clock clock) {
        this.gifts = gifts;
        this.proofs = proofs;
        this.messages = messages;
        this.afterSales = afterSales;
        this.clock = clock;
        this.receipts = receipts;
        this.mails = mails;
        this.tokens = tokens;
        this.orders = orders;
    }

    @Override
    public Sight receipt(String sealed, Language language) {
        Optional<RenewalId> sale = tokens.open(sealed);
        if (sale.isEmpty()) {
            return new Unknown();
        }
        return receipts.of(sale.get())
                .<Sight>map(receipt -> written(receipt, language))
                .orElseGet(BeingWritten::new);
    }

    private Written written(Receipt receipt, Language language) {
        boolean numbered = receipt.masked().startsWith("+");
        return new Written(
                Slip.of(receipt, language),
                Sinces.of(afterSales.of(receipt.change()), clock.instant()),
                proofs.path(receipt.change()),
                numbered && messages.carries(Medium.SMS),
                gifts.of(receipt.change(), receipt.total().currency(), language));
    }

    @Override
    public Optional<Refused> mailReceipt(String sealed, Wish wish) {
        return tokens.open(sealed)
                .map(sale -> wished(wish, wanted -> mails.send(sale, wanted, wish.network())))
                .orElseGet(() -> Optional.of(Refused.of(Reason.NOT_FOUND)));
    }

    @Override
    public Optional<Refused> mailPayment(String payment, Wish wish) {
        return orders.payment(payment)
                .map(known -> wished(wish, wanted -> mails.sendOnceBought(known.id(), wanted, wish.network())))
                .orElseGet(() -> Optional.of(Refused.of(Reason.NOT_FOUND)));
    }

    private static Optional<Refused> wished(Wish wish, Function<ReceiptMails.Wish, Optional<Refused>> send) {
        return Address.email(wish.email())
                .map(address -> send.apply(new ReceiptMails.Wish(
                        address, wish.language(), wish.site().toString().replaceAll("/+$", ""))))
                .orElseGet(() -> Optional.of(Refused.of(Reason.ADDRESS_MALFORMED)));
    }

    /** Where a receipt's page is. */
    @Component
    record Links(ReceiptTokens tokens) implements ReceiptLinks {
        @Override
        public String path(RenewalId sale) {
            return "/receipts/" + tokens.seal(sale);
        }
    }
}
