package org.uzat.web.guest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackAllowance;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.language.Amount;
import org.uzat.language.Language;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Channel;
import org.uzat.renewal.Quote;
import org.uzat.renewal.QuoteItem;
import org.uzat.renewal.Quotes;
import org.uzat.time.Days;
import org.uzat.time.Expiry;
import org.uzat.validity.Grant;

/** What a guest can buy for a card now: each thing quoted by the engine itself, what it would refuse left out. */
@Component
class Shelves {

    private static final int SECONDS_PER_MINUTE = 60;

    private final Catalogues catalogues;
    private final Quotes quotes;

    Shelves(Catalogues catalogues, Quotes quotes) {
        this.catalogues = catalogues;
        this.quotes = quotes;
    }

    /** The offers for a line: packs, then what keeps its days, then amounts of the operator's table. */
    List<Offer> offers(Line line, OperatorSettings settings, Language language, Instant now) {
        Catalogue catalogue = catalogues.current();
        List<QuoteItem> items = new ArrayList<>();
        catalogue
                .onSale(line.operatorId(), line.cardType(), Channel.WEB, now)
                .forEach(pack -> items.add(new QuoteItem.PackItem(line.id(), pack.code(), 1)));
        catalogue
                .bands(line.operatorId(), MoneySource.ELECTRONIC, now)
                .ifPresent(table -> table.bands()
                        .forEach(band -> items.add(
                                new QuoteItem.TopUpItem(line.id(), new Money(band.fromMinor(), table.currency())))));
        return items.stream()
                .map(item -> offer(item, settings, language, now))
                .flatMap(Optional::stream)
                .toList();
    }

    /** One item as an offer at today's price; empty where the engine would refuse it. */
    Optional<Offer> offer(QuoteItem item, OperatorSettings settings, Language language, Instant now) {
        return quotes.quote(List.of(item), false, Channel.WEB) instanceof Quotes.Result.Quoted quoted
                ? Optional.of(offer(quoted.quote().items().getFirst(), settings, language, now))
                : Optional.empty();
    }

    static @Nullable ValidTo validTo(Expiry expiry) {
        return expiry.validUntil() == null ? null : new ValidTo(expiry.validUntil(), expiry.zone());
    }

    static Amount amount(Money money) {
        return new Amount(money.minor(), money.currency());
    }

    private static Offer offer(Quote.Item quoted, OperatorSettings settings, Language language, Instant now) {
        PackVersion pack = quoted.pack();
        return new Offer(
                Choice.of(quoted).toString(),
                kind(pack),
                pack == null ? "" : pack.name(language.tag()),
                pack == null ? 0 : pack.days(),
                pack == null ? 0 : pack.hours(),
                amount(quoted.price()),
                amount(quoted.vat()),
                pack == null
                        ? List.of()
                        : pack.allowances().stream().map(Shelves::allowance).toList(),
                validTo(quoted.after()),
                cappedAt(quoted, settings, now));
    }

    static Offer.Kind kind(@Nullable PackVersion pack) {
        if (pack == null) {
            return Offer.Kind.TOP_UP;
        }
        return pack.rule() == Rule.NONE ? Offer.Kind.ADD_ON : Offer.Kind.PACK;
    }

    private static Offer.Allowance allowance(PackAllowance allowance) {
        return switch (allowance.kind()) {
            case DATA -> new Offer.Allowance(Offer.Measure.DATA, allowance.amount(), allowance.unlimited());
            case VOICE ->
                new Offer.Allowance(
                        Offer.Measure.VOICE, allowance.amount() / SECONDS_PER_MINUTE, allowance.unlimited());
            case SMS -> new Offer.Allowance(Offer.Measure.SMS, allowance.amount(), allowance.unlimited());
        };
    }

    /** The last day of the operator's cap where that is what ends the offer; only top-ups are clipped, packs are refused. */
    private static @Nullable LocalDate cappedAt(Quote.Item quoted, OperatorSettings settings, Instant now) {
        Instant cap = Grant.cap(settings, now);
        if (quoted.pack() != null || cap == null || !cap.equals(quoted.after().validUntil())) {
            return null;
        }
        Instant unclipped = Days.end(
                now, quoted.days(), settings.zone(), settings.policies().startDayCounts());
        return unclipped.isAfter(cap) ? Days.lastDay(cap, settings.zone()) : null;
    }
}
