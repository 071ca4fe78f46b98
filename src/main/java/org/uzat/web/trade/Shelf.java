package org.uzat.web.trade;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Band;
import org.uzat.catalogue.BandTable;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackAllowance;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.decision.Quote;
import org.uzat.decision.QuoteItem;
import org.uzat.language.Amount;
import org.uzat.language.Language;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Channel;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.Promotions;
import org.uzat.promotion.Ticket;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Quotes;
import org.uzat.time.Days;
import org.uzat.time.Expiry;
import org.uzat.validity.Grant;
import org.uzat.web.guest.Offer;
import org.uzat.web.guest.ValidTo;

/** What a card can buy now: packs, add-ons, and an amount for each band, each with its before and after. */
@Component
public class Shelf {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SEVERAL_MAX = 9;

    private final Catalogues catalogues;
    private final Quotes quotes;
    private final Promotions promotions;
    private final Gifts gifts;
    private final Clock clock;

    Shelf(Catalogues catalogues, Quotes quotes, Promotions promotions, Gifts gifts, Clock clock) {
        this.promotions = promotions;
        this.catalogues = catalogues;
        this.quotes = quotes;
        this.gifts = gifts;
        this.clock = clock;
    }

    /**
     * An offer, and what of its price the line's own money could pay.
     *
     * @param fromBalance the whole price where that is enough; nothing of a top-up
     */
    public record Priced(Offer offer, Amount fromBalance) {}

    /**
     * All that can be bought.
     *
     * @param codeTrouble why a promo code does nothing for any of it; null where none was brought, or it is a good one
     */
    public record Stock(List<Priced> priced, @Nullable Refused codeTrouble) {

        /** The offers alone. */
        public List<Offer> offers() {
            return priced.stream().map(Priced::offer).toList();
        }
    }

    /** The offers, packs with days first, each quoted for this line. */
    public List<Offer> offers(Line line, OperatorSettings settings, Language language) {
        return priced(line, settings, language).stream().map(Priced::offer).toList();
    }

    /** The same, for whoever may spend the line's own money; one of each. */
    public List<Priced> priced(Line line, OperatorSettings settings, Language language) {
        return stock(line, settings, language, Ticket.in(language.tag())).priced().stream()
                .filter(one -> one.offer().times() == 1)
                .toList();
    }

    /** The same with what somebody brings along for promotions; where a code does nothing for an offer, that is shown without it. */
    public Stock stock(Line line, OperatorSettings settings, Language language, Ticket ticket) {
        Instant now = clock.instant();
        Catalogue catalogue = catalogues.current();
        List<QuoteItem> wanted = new ArrayList<>();
        catalogue.onSale(line.operatorId(), line.cardType(), Channel.WEB, now).stream()
                .sorted(Comparator.comparing(pack -> pack.days() == 0)) // days first, as most people look for them
                .forEach(pack -> {
                    wanted.add(new QuoteItem.PackItem(line.id(), pack.code(), 1));
                    several(line, pack, now).ifPresent(wanted::add);
                });
        Optional<BandTable> table = catalogue.bands(line.operatorId(), MoneySource.ELECTRONIC, now);
        table.ifPresent(bands -> {
            for (Band band : bands.bands()) {
                wanted.add(new QuoteItem.TopUpItem(line.id(), new Money(band.fromMinor(), bands.currency())));
            }
        });
        Quoting quoting = new Quoting(Channel.WEB, null, ticket, settings, language, now);
        List<Priced> priced = wanted.stream()
                .flatMap(item -> offer(item, quoting).stream())
                .filter(one -> one.offer().times() == 1 || !one.offer().gifts().isEmpty())
                .toList();
        return new Stock(priced, quoting.trouble());
    }

    /** As many of a pack as a promotion wants to be bought together, where one is in force that might give some of them. */
    private Optional<QuoteItem> several(Line line, PackVersion pack, Instant now) {
        return promotions.inForce(line.operatorId(), now).stream()
                .flatMap(promotion -> promotion.benefit() instanceof Benefit.FreeQuantity free
                        ? Stream.of(free.paid() + free.free())
                        : Stream.empty())
                .filter(times -> times <= Math.min(pack.maxQuantity(), SEVERAL_MAX))
                .min(Comparator.naturalOrder())
                .map(times -> new QuoteItem.PackItem(line.id(), pack.code(), times));
    }

    /**
     * Packs and add-ons as another door sells them, each so many times, packs with days first.
     *
     * @param outlet in which shop, or null
     */
    public List<Priced> packs(
            Line line,
            OperatorSettings settings,
            Language language,
            Channel channel,
            @Nullable Integer outlet,
            int times) {
        Instant now = clock.instant();
        Quoting quoting = new Quoting(channel, outlet, Ticket.NONE, settings, language, now);
        return catalogues.current().onSale(line.operatorId(), line.cardType(), channel, now).stream()
                .sorted(Comparator.comparing(pack -> pack.days() == 0 && pack.hours() == 0))
                .map(pack -> new QuoteItem.PackItem(line.id(), pack.code(), times))
                .flatMap(item -> offer(item, quoting).stream())
                .toList();
    }

    /** One pack for this line; empty where it is not sold to it. */
    public Optional<Priced> pack(Line line, OperatorSettings settings, Language language, String code) {
        return pack(line, settings, language, code, Ticket.in(language.tag())).priced().stream()
                .findFirst();
    }

    /** The same with what somebody brings along for promotions; nothing is priced where it is not sold to this line. */
    public Stock pack(Line line, OperatorSettings settings, Language language, String code, Ticket ticket) {
        Quoting quoting = new Quoting(Channel.WEB, null, ticket, settings, language, clock.instant());
        List<Priced> priced = offer(new QuoteItem.PackItem(line.id(), code, 1), quoting).stream()
                .toList();
        return new Stock(priced, quoting.trouble());
    }

    private Optional<Priced> offer(QuoteItem item, Quoting quoting) {
        boolean coded = quoting.ticket.codeHash() != null && item instanceof QuoteItem.PackItem;
        Quotes.Result with = quote(item, quoting, coded ? quoting.ticket : quoting.withoutCode());
        boolean troubled = coded && quoting.isTroubled(with);
        Quotes.Result result = troubled ? quote(item, quoting, quoting.withoutCode()) : with;
        boolean byCode = coded && !troubled;
        return switch (result) {
            case Quotes.Result.Quoted quoted -> {
                Quote.Item one = quoted.quote().items().getFirst();
                yield Optional.of(new Priced(offer(one, byCode, quoting), amount(one.fromBalance())));
            }
            case Quotes.Result.NotQuoted no -> Optional.empty();
        };
    }

    private Quotes.Result quote(QuoteItem item, Quoting quoting, Ticket ticket) {
        return quotes.quote(List.of(item), true, quoting.channel, quoting.outlet, ticket);
    }

    private Offer offer(Quote.Item item, boolean byCode, Quoting quoting) {
        PackVersion pack = item.pack();
        int times =
                item.item() instanceof QuoteItem.PackItem one && quoting.channel == Channel.WEB ? one.quantity() : 1;
        Chosen single = Chosen.of(item).times(times);
        Chosen chosen = byCode ? single.withCode() : single;
        return new Offer(
                chosen.text(),
                kind(pack),
                pack == null ? "" : name(pack.name(quoting.language.tag()), times),
                times,
                item.days(),
                pack == null ? 0 : pack.hours() * times,
                amount(item.price()),
                amount(item.listPrice()),
                amount(item.vat()),
                pack == null
                        ? List.of()
                        : pack.allowances().stream()
                                .map(one -> allowance(one, times))
                                .toList(),
                validTo(item.after()),
                cappedAt(item, quoting.settings, quoting.now),
                gifts.of(item.deal(), item.price().currency(), quoting.language));
    }

    /** The last day of the operator's cap where that is what ends a top-up; packs beyond it are refused instead. */
    private static @Nullable LocalDate cappedAt(Quote.Item item, OperatorSettings settings, Instant now) {
        Instant cap = Grant.cap(settings, now);
        if (item.pack() != null || cap == null || !cap.equals(item.after().validUntil())) {
            return null;
        }
        Instant unclipped =
                Days.end(now, item.days(), settings.zone(), settings.policies().startDayCounts());
        return unclipped.isAfter(cap) ? Days.lastDay(cap, settings.zone()) : null;
    }

    /** "2 × 24-hour pass". */
    public static String name(String pack, @Nullable Integer times) {
        return times == null || times == 1 ? pack : times + " × " + pack;
    }

    static Offer.Kind kind(@Nullable PackVersion pack) {
        if (pack == null) {
            return Offer.Kind.TOP_UP;
        }
        return pack.rule() == Rule.NONE ? Offer.Kind.ADD_ON : Offer.Kind.PACK;
    }

    /** Money as texts take it. */
    public static Amount amount(Money money) {
        return new Amount(money.minor(), money.currency());
    }

    /** An end as pages tell it; null for a line never activated. */
    public static @Nullable ValidTo validTo(Expiry expiry) {
        return expiry.validUntil() == null ? null : new ValidTo(expiry.validUntil(), expiry.zone());
    }

    private static Offer.Allowance allowance(PackAllowance allowance, int times) {
        long amount = allowance.amount() * times;
        return switch (allowance.kind()) {
            case DATA -> new Offer.Allowance(Offer.Measure.DATA, amount, allowance.unlimited());
            case VOICE -> new Offer.Allowance(Offer.Measure.VOICE, amount / SECONDS_PER_MINUTE, allowance.unlimited());
            case SMS -> new Offer.Allowance(Offer.Measure.SMS, amount, allowance.unlimited());
        };
    }
}
