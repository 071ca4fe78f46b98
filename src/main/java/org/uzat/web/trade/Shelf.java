package org.uzat.web.trade;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Band;
import org.uzat.catalogue.BandTable;
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
import org.uzat.origin.Channel;
import org.uzat.renewal.Quote;
import org.uzat.renewal.QuoteItem;
import org.uzat.renewal.Quotes;
import org.uzat.time.Expiry;
import org.uzat.web.guest.Offer;
import org.uzat.web.guest.ValidTo;

/** What a card can buy now: packs, add-ons, and an amount for each band, each with its before and after. */
@Component
class Shelf {

    private static final int SECONDS_PER_MINUTE = 60;

    private final Catalogues catalogues;
    private final Quotes quotes;
    private final Clock clock;

    Shelf(Catalogues catalogues, Quotes quotes, Clock clock) {
        this.catalogues = catalogues;
        this.quotes = quotes;
        this.clock = clock;
    }

    List<Offer> offers(Line line, Language language) {
        Instant now = clock.instant();
        Catalogue catalogue = catalogues.current();
        List<QuoteItem> wanted = new ArrayList<>();
        catalogue
                .onSale(line.operatorId(), line.cardType(), Channel.WEB, now)
                .forEach(pack -> wanted.add(new QuoteItem.PackItem(line.id(), pack.code(), 1)));
        Optional<BandTable> table = catalogue.bands(line.operatorId(), MoneySource.ELECTRONIC, now);
        table.ifPresent(bands -> {
            for (Band band : bands.bands()) {
                wanted.add(new QuoteItem.TopUpItem(line.id(), new Money(band.fromMinor(), bands.currency())));
            }
        });
        return wanted.stream().flatMap(item -> offer(item, language).stream()).toList();
    }

    private Optional<Offer> offer(QuoteItem item, Language language) {
        return switch (quotes.quote(List.of(item), false, Channel.WEB)) {
            case Quotes.Result.Quoted quoted -> Optional.of(offer(quoted.quote(), language));
            case Quotes.Result.NotQuoted no -> Optional.empty();
        };
    }

    private static Offer offer(Quote quote, Language language) {
        Quote.Item item = quote.items().getFirst();
        PackVersion pack = item.pack();
        String code = pack == null ? "" : pack.code();
        return new Offer(
                new Chosen(code, item.price(), quote.token()).text(),
                kind(pack),
                pack == null ? "" : pack.name(language.tag()),
                item.days(),
                pack == null ? 0 : pack.hours(),
                amount(item.price()),
                amount(item.vat()),
                pack == null
                        ? List.of()
                        : pack.allowances().stream().map(Shelf::allowance).toList(),
                validTo(item.after()),
                null);
    }

    static Offer.Kind kind(@Nullable PackVersion pack) {
        if (pack == null) {
            return Offer.Kind.TOP_UP;
        }
        return pack.rule() == Rule.NONE ? Offer.Kind.ADD_ON : Offer.Kind.PACK;
    }

    static Amount amount(Money money) {
        return new Amount(money.minor(), money.currency());
    }

    static @Nullable ValidTo validTo(Expiry expiry) {
        return expiry.validUntil() == null ? null : new ValidTo(expiry.validUntil(), expiry.zone());
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
}
