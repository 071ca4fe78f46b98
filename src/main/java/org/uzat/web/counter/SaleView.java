package org.uzat.web.counter;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.allowance.Allowances;
import org.uzat.catalogue.AllowanceKind;
import org.uzat.catalogue.BandTable;
import org.uzat.catalogue.Catalogues;
import org.uzat.language.Amount;
import org.uzat.language.Language;
import org.uzat.language.RefusalWords;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;
import org.uzat.till.ShopSales;
import org.uzat.web.guest.CardScreen;
import org.uzat.web.guest.Offer;
import org.uzat.web.guest.OfferRow;
import org.uzat.web.page.Page;
import org.uzat.web.trade.Shelf;

/** Puts the clerk's screen together. */
@Component
class SaleView {

    private static final int KEYS = 9;
    private static final int BANDS = 6;

    /**
     * What the page is asked for.
     *
     * @param times how many of each
     * @param stay what the customer said; null before
     * @param plan what is still to be sold of a proposal, as parts with commas between them
     * @param typed what stands in the fields
     * @param once the sale's token
     * @param newSim of a card that nobody has used
     */
    record Asked(
            int times,
            @Nullable Stay stay,
            String plan,
            SaleScreen.Typed typed,
            String once,
            @Nullable RefusalWords another,
            SaleScreen.@Nullable NewSim newSim,
            @Nullable RefusalWords words) {}

    private final Operators operators;
    private final Allowances allowances;
    private final Catalogues catalogues;
    private final Shelf shelf;
    private final Advising advising;
    private final ShopSales sales;
    private final Clock clock;

    SaleView(
            Operators operators,
            Allowances allowances,
            Catalogues catalogues,
            Shelf shelf,
            Advising advising,
            ShopSales sales,
            Clock clock) {
        this.operators = operators;
        this.allowances = allowances;
        this.catalogues = catalogues;
        this.shelf = shelf;
        this.advising = advising;
        this.sales = sales;
        this.clock = clock;
    }

    SaleScreen screen(Page page, CounterFrame frame, Line line, Asked asked, Language customers) {
        Instant now = clock.instant();
        OperatorSettings settings = operators.inForce(line.operatorId(), now);
        Integer outlet = frame.outlet() == null ? null : frame.outlet().id();
        List<Shelf.Priced> single = shelf.packs(line, settings, page.language(), Channel.SHOP, outlet, 1);
        Advising.@Nullable Told told =
                asked.stay() == null ? null : advising.advise(page, line, settings, single, asked.stay());
        List<Advising.Part> parts = told == null ? plan(asked.plan()) : told.parts();
        List<Offered> offered = offered(page, line, settings, outlet, single, asked.times(), parts);
        List<Offer> offers = offered.stream().map(one -> one.priced().offer()).toList();
        CardScreen face = CardFace.of(page, line, settings, CardFace.name(line), offers, now);
        return new SaleScreen(
                page,
                frame,
                face,
                line.id().toString(),
                CardFace.grouped(line.iccid()),
                CardFace.money(page, line.balances().mainMinor(), settings),
                left(page, line, now),
                rows(page, face, offered),
                bands(page, line, settings, now),
                asked.times(),
                asked(asked.stay()),
                told == null ? planned(parts) : new SaleScreen.Proposed(told.words(), told.why(), rest(parts)),
                settings.currency().getDefaultFractionDigits(),
                asked.once(),
                line.version(),
                asked.another(),
                asked.newSim(),
                asked.words(),
                customers,
                asked.typed());
    }

    /** Something on sale, so many times. */
    private record Offered(Shelf.Priced priced, int times, boolean proposed) {}

    /** The first part of a proposal first, then everything there is. */
    private List<Offered> offered(
            Page page,
            Line line,
            OperatorSettings settings,
            @Nullable Integer outlet,
            List<Shelf.Priced> single,
            int times,
            List<Advising.Part> parts) {
        Optional<Offered> proposed = parts.stream()
                .findFirst()
                .flatMap(part ->
                        shelf.packs(line, settings, page.language(), Channel.SHOP, outlet, part.times()).stream()
                                .filter(one -> Advising.code(one).equals(part.pack()))
                                .map(one -> new Offered(one, part.times(), true))
                                .findFirst());
        List<Shelf.Priced> all =
                times == 1 ? single : shelf.packs(line, settings, page.language(), Channel.SHOP, outlet, times);
        return Stream.concat(proposed.stream(), all.stream().map(one -> new Offered(one, times, false)))
                .toList();
    }

    private List<SaleScreen.Row> rows(Page page, CardScreen face, List<Offered> offered) {
        List<SaleScreen.Row> rows = new ArrayList<>();
        int key = 0;
        for (Offered one : offered) {
            Offer offer = one.priced().offer();
            Money price = new Money(offer.price().minor(), offer.price().currency());
            String name = one.proposed() ? "0" : ++key <= KEYS ? Integer.toString(key) : "";
            rows.add(new SaleScreen.Row(
                    name,
                    offer.quote() + "*" + one.times(),
                    new OfferRow(page, face.card(), offer, false),
                    one.times(),
                    sales.due(price).minor(),
                    one.priced().fromBalance().minor() >= price.minor(),
                    one.proposed()));
        }
        return rows;
    }

    private static SaleScreen.@Nullable Asked asked(@Nullable Stay stay) {
        return stay == null
                ? null
                : new SaleScreen.Asked(
                        Integer.toString(stay.days()),
                        stay.data() == null ? null : stay.data().name());
    }

    /** What is left of a proposal that was begun; it is not told anew. */
    private static SaleScreen.@Nullable Proposed planned(List<Advising.Part> parts) {
        return parts.isEmpty() ? null : new SaleScreen.Proposed("", "", rest(parts));
    }

    private static String rest(List<Advising.Part> parts) {
        return String.join(",", parts.stream().skip(1).map(Advising.Part::text).toList());
    }

    static List<Advising.Part> plan(String text) {
        return Stream.of(text.split(",", -1))
                .filter(part -> part.matches("[A-Za-z0-9_-]{1,32}\\*\\d{1,2}"))
                .map(part -> new Advising.Part(
                        part.substring(0, part.indexOf('*')), Integer.parseInt(part.substring(part.indexOf('*') + 1))))
                .limit(3)
                .toList();
    }

    /** What is left of data, minutes and messages now, each kind in one sum. */
    private List<String> left(Page page, Line line, Instant now) {
        List<String> words = new ArrayList<>();
        var open = allowances.open(List.of(line.id()), now).getOrDefault(line.id(), List.of());
        for (AllowanceKind kind : AllowanceKind.values()) {
            var some = open.stream().filter(one -> one.kind() == kind).toList();
            long left = some.stream().mapToLong(one -> one.left()).sum();
            if (some.stream().anyMatch(one -> one.unlimited())) {
                words.add(page.say("amount.unlimited." + kind));
            } else if (!some.isEmpty()) {
                words.add(
                        switch (kind) {
                            case DATA -> page.formats().data(left);
                            case VOICE -> page.say("amount.minutes", "count", left / 60);
                            case SMS -> page.say("amount.messages", "count", left);
                        });
            }
        }
        return words;
    }

    /** What cash paid in brings: days by the band for cash. */
    private List<String> bands(Page page, Line line, OperatorSettings settings, Instant now) {
        Optional<BandTable> table = catalogues.current().bands(line.operatorId(), MoneySource.CASH, now);
        return table.map(bands -> bands.bands().stream()
                        .limit(BANDS)
                        .map(band -> page.say(
                                "counter.band",
                                "amount",
                                new Amount(band.fromMinor(), settings.currency()),
                                "days",
                                band.days()))
                        .toList())
                .orElse(List.of());
    }
}
