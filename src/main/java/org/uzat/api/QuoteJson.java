package org.uzat.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.autorenew.AutoRenewal;
import org.uzat.catalogue.PackAllowance;
import org.uzat.decision.Quote;
import org.uzat.decision.QuoteItem;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.promotion.Deal;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;

/** A quote on the wire. */
record QuoteJson(String quote, Instant expiresAt, MoneyJson total, List<Part> parts, List<Item> items) {

    /** Of what a total is made. */
    enum Label {
        PACK,
        DISCOUNT,
        TOP_UP,
        VAT_INCLUDED,
        FROM_BALANCE,
        TO_PAY
    }

    /**
     * An amount and what it is; PACK and TOP_UP less DISCOUNT is the total, VAT_INCLUDED lies inside it, FROM_BALANCE and TO_PAY add up
     * to it.
     *
     * @param promotion the code of the promotion that gave a discount
     * @param name its English name
     */
    record Part(
            Label label,
            MoneyJson amount,
            @Nullable String promotion,
            @Nullable String name) {}

    /** What a promotion gave for an item; days and octets are on top of the pack's and counted with them. */
    record Gave(String promotion, String name, Instant until, MoneyJson discount, int days, long octets) {
        static Gave of(Deal.Gave gave, Promotion promotion, Currency currency) {
            return new Gave(
                    promotion.code(),
                    promotion.name("en"),
                    promotion.until(),
                    MoneyJson.of(new Money(gave.discountMinor(), currency)),
                    gave.bonusDays(),
                    gave.bonusData());
        }
    }

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
            List<Gave> promotions,
            List<AutoRenewJson> willBeTaken) {

        static Item of(Quote.Item item, @Nullable AutoRenewal agreed, Promotions promotions) {
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
                    item.deal().gave().stream()
                            .flatMap(gave -> promotions.version(gave.versionId()).stream()
                                    .map(promotion -> Gave.of(
                                            gave, promotion, item.price().currency())))
                            .toList(),
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
    static QuoteJson of(Quote quote, Map<LineId, AutoRenewal> agreed, Promotions promotions) {
        List<Part> parts = new ArrayList<>();
        for (Quote.Item item : quote.items()) {
            parts.add(part(item.pack() == null ? Label.TOP_UP : Label.PACK, item.listPrice()));
            item.deal().gave().stream()
                    .filter(gave -> gave.discountMinor() > 0)
                    .forEach(gave -> promotions
                            .version(gave.versionId())
                            .ifPresent(promotion -> parts.add(new Part(
                                    Label.DISCOUNT,
                                    MoneyJson.of(new Money(
                                            gave.discountMinor(), item.price().currency())),
                                    promotion.code(),
                                    promotion.name("en")))));
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
                        .map(item -> Item.of(item, agreed.get(item.item().line()), promotions))
                        .toList());
    }

    private static Part part(Label label, Money amount) {
        return new Part(label, MoneyJson.of(amount), null, null);
    }
}
