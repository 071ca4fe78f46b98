package org.uzat.web.wallet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.identity.AccountId;
import org.uzat.language.RefusalWords;
import org.uzat.order.OpenOrder;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.guest.Card;
import org.uzat.web.guest.GuestDesk;
import org.uzat.web.guest.Offer;
import org.uzat.web.guest.OfferRow;
import org.uzat.web.page.Page;
import org.uzat.web.trade.Promos;
import org.uzat.web.trade.Shelf;

/** Works out what picks for several cards mean: per card before and after, price, VAT, and who pays what. */
@Component
class Reviews {

    /** What came of looking at picks. */
    sealed interface Seen {
        record Reviewed(ReviewScreen screen) implements Seen {}

        record Denied(Refused refusal) implements Seen {}
    }

    /** What a review page handed back. */
    sealed interface Wanted {
        record Read(List<Want> wants) implements Wanted {}

        /** A card that is not this account's. */
        record NotOwned() implements Wanted {}

        /** Nothing that a page of ours had. */
        record Unreadable() implements Wanted {}
    }

    private final Wallet wallet;
    private final Claims claims;
    private final Shelf shelf;
    private final Promos promos;
    private final Purchases purchases;

    Reviews(Wallet wallet, Claims claims, Shelf shelf, Promos promos, Purchases purchases) {
        this.promos = promos;
        this.wallet = wallet;
        this.claims = claims;
        this.shelf = shelf;
        this.purchases = purchases;
    }

    /** The page to pick on. */
    RenewScreen picks(AccountId owner, Page page, Picks picks, @Nullable RefusalWords notice) {
        Map<String, RenewScreen.Pick> all = new LinkedHashMap<>();
        List<RenewScreen.Row> rows = new ArrayList<>();
        for (OwnCard card : wallet.cards(owner, page)) {
            String own = picks.each().getOrDefault(card.claim().card(), "");
            List<RenewScreen.Pick> of = new ArrayList<>();
            for (Offer offer : packs(card, page)) {
                String code = code(offer);
                all.putIfAbsent(code, new RenewScreen.Pick(code, offer.name(), code.equals(picks.all())));
                String label = offer.name() + " · " + page.formats().money(offer.price());
                of.add(new RenewScreen.Pick(code, label, code.equals(own)));
            }
            boolean skipped = own.equals(Picks.NOT_THIS);
            rows.add(new RenewScreen.Row(card, Picks.field(card.claim().card()), skipped, of));
        }
        return new RenewScreen(List.copyOf(all.values()), rows, notice);
    }

    /** The page to look at before buying. */
    Seen review(
            AccountId owner,
            Page page,
            Picks picks,
            GuestDesk.Promo promo,
            @Nullable RefusalWords notice,
            String token) {
        List<ReviewScreen.Row> rows = new ArrayList<>();
        List<Card.PromoSeen> seen = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (OwnCard card : wallet.cards(owner, page)) {
            String code = picks.code(card.claim().card());
            if (!code.isEmpty()) {
                row(card, page, code, promo, seen).ifPresentOrElse(rows::add, () -> leftOut.add(card.name()));
            }
        }
        Optional<Reason> not = refusal(rows, leftOut);
        if (not.isPresent()) {
            return new Seen.Denied(Refused.of(not.get()));
        }
        return new Seen.Reviewed(new ReviewScreen(
                page,
                rows,
                leftOut,
                purchases.ways(page, rows.getFirst().offer().toPay().currency()),
                purchases.ended(Basket.prefix(owner)),
                "/me/renew" + picks.query(),
                best(seen),
                notice,
                token));
    }

    /** What the review page handed back: all of it this account's and readable, or none of it. */
    Wanted wants(AccountId owner, List<String> items) {
        List<Want> wants = new ArrayList<>();
        Set<String> cards = new HashSet<>();
        for (String item : items) {
            String[] parts = item.split("\\|", 2);
            Optional<Claim> claim = claims.find(owner, parts[0]);
            if (claim.isEmpty()) {
                return new Wanted.NotOwned();
            }
            Optional<Want> want = parts.length == 2 ? Want.parse(claim.get(), parts[1]) : Optional.empty();
            if (want.isEmpty() || !cards.add(parts[0])) {
                return new Wanted.Unreadable();
            }
            wants.add(want.get());
        }
        return wants.isEmpty() ? new Wanted.Unreadable() : new Wanted.Read(wants);
    }

    /** The picks that led to these wants. */
    static Picks picks(List<Want> wants) {
        return new Picks(
                "",
                wants.stream()
                        .collect(Collectors.toMap(
                                want -> want.claim().card(),
                                want -> want.chosen().pack())));
    }

    /** The words of a refusal with the name of the card it is about. */
    RefusalWords words(Page page, AccountId owner, RefusalWords words, Purchases.Result result) {
        if (!(result instanceof Purchases.Result.Denied(Refused refusal, List<Want> because)) || because.isEmpty()) {
            return words;
        }
        String name = wallet.cards(owner, page).stream()
                .filter(card ->
                        card.line().id().equals(because.getFirst().claim().line()))
                .map(OwnCard::name)
                .findFirst()
                .orElse("");
        String text = page.say("text.join", "one", page.say("buy.review.about", "card", name), "two", words.text());
        return new RefusalWords(words.title(), text, words.next(), words.code());
    }

    private static Optional<Reason> refusal(List<ReviewScreen.Row> rows, List<String> leftOut) {
        if (rows.isEmpty()) {
            return Optional.of(leftOut.isEmpty() ? Reason.ORDER_EMPTY : Reason.PACK_NOT_SOLD);
        }
        if (rows.size() > OpenOrder.LINES_MAX) {
            return Optional.of(Reason.ORDER_TOO_LARGE);
        }
        long currencies = rows.stream()
                .map(row -> row.offer().toPay().currency())
                .distinct()
                .count();
        return currencies > 1 ? Optional.of(Reason.CURRENCY_MISMATCH) : Optional.empty();
    }

    /** What to say of a code: that it counts where it does for one of the cards, else why it does for none. */
    private static Card.PromoSeen best(List<Card.PromoSeen> seen) {
        return seen.stream()
                .min(Comparator.comparing(one -> one.refused() != null))
                .orElse(Card.PromoSeen.NONE);
    }

    private Optional<ReviewScreen.Row> row(
            OwnCard card, Page page, String code, GuestDesk.Promo promo, List<Card.PromoSeen> seen) {
        Promos.Read read = promos.read(promo, card.line().id(), page.language());
        Shelf.Stock stock = shelf.pack(card.line(), wallet.settings(card.line()), page.language(), code, read.ticket());
        seen.add(Promos.seen(read, stock));
        return stock.priced().stream().findFirst().map(priced -> {
            OwnCard stocked = wallet.stocked(card, List.of(priced));
            OfferRow row = new OfferRow(page, stocked.face().card(), priced.offer(), false);
            int version = card.line().version();
            return new ReviewScreen.Row(stocked, new OwnOffer(page, row, priced, version, purchases.byCard()));
        });
    }

    private List<Offer> packs(OwnCard card, Page page) {
        return shelf.offers(card.line(), wallet.settings(card.line()), page.language()).stream()
                .filter(offer -> offer.kind() == Offer.Kind.PACK)
                .toList();
    }

    private static String code(Offer offer) {
        return offer.quote().substring(0, offer.quote().indexOf(':'));
    }
}
