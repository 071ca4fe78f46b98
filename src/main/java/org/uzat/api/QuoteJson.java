package org.uzat.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.autorenew.AutoRenewal;
import org.uzat.catalogue.PackAllowance;
import org.uzat.decision.Quote;
import org.uzat.decision.QuoteItem;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;

/** A quote on the wire. */
record QuoteJson(String quote, Instant expiresAt, MoneyJson total, List<Part> parts, List<Item> items) {

    /** Of what a total is made. */
    enum Label {
        PACK,
        TOP_UP,
        VAT_INCLUDED,
        FROM_BALANCE,
        TO_PAY
    }

    /** An amount and what it is; VAT_INCLUDED lies inside the others, FROM_BALANCE and TO_PAY add up to the total. */
    record Part(Label label, MoneyJson amount) {}

    /** An item with validity before and after it. */
    record Item(
            String line,
            @Nullable String pack,
            int quantity,
            MoneyJson price,
            int days,
            ExpiryJson before,
            ExpiryJson after,
            List<PackAllowance> allowances,
            List<AutoRenewJson> willBeTaken) {

        static Item of(Quote.Item item, @Nullable AutoRenewal agreed) {
            int quantity = item.item() instanceof QuoteItem.PackItem pack ? pack.quantity() : 1;
            return new Item(
                    item.item().line().toString(),
                    item.pack() == null ? null : item.pack().code(),
                    quantity,
                    MoneyJson.of(item.price()),
                    item.days(),
                    ExpiryJson.of(item.before()),
                    ExpiryJson.of(item.after()),
                    item.pack() == null ? List.of() : item.pack().allowances(),
                    agreed != null && agreed.isOn()
                            ? List.of(AutoRenewJson.of(agreed, item.price().currency()))
                            : List.of());
        }
    }

    /**
     * A quote.
     *
     * @param agreed the lines' auto-renew, which takes money that is paid in
     */
    static QuoteJson of(Quote quote, Map<LineId, AutoRenewal> agreed) {
        List<Part> parts = new ArrayList<>();
        for (Quote.Item item : quote.items()) {
            parts.add(part(item.pack() == null ? Label.TOP_UP : Label.PACK, item.price()));
        }
        parts.add(part(Label.VAT_INCLUDED, quote.vat()));
        if (quote.fromBalance().isPositive()) {
            parts.add(part(Label.FROM_BALANCE, quote.fromBalance()));
        }
        parts.add(part(Label.TO_PAY, quote.toPay()));
        return new QuoteJson(
                quote.token(),
                quote.expiresAt(),
                MoneyJson.of(quote.total()),
                parts,
                quote.items().stream()
                        .map(item -> Item.of(item, agreed.get(item.item().line())))
                        .toList());
    }

    private static Part part(Label label, Money amount) {
        return new Part(label, MoneyJson.of(amount));
    }
}
