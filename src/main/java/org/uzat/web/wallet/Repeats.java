package org.uzat.web.wallet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.identity.AccountId;
import org.uzat.numbering.LineId;
import org.uzat.renewal.LineHistory;
import org.uzat.web.guest.OfferRow;
import org.uzat.web.trade.Shelf;

/** What was bought last for a card, if it can be bought again today. */
@Component
class Repeats {

    private final LineHistory history;
    private final Catalogues catalogues;
    private final Shelf shelf;
    private final Wallet wallet;
    private final Purchases purchases;

    Repeats(LineHistory history, Catalogues catalogues, Shelf shelf, Wallet wallet, Purchases purchases) {
        this.history = history;
        this.catalogues = catalogues;
        this.shelf = shelf;
        this.wallet = wallet;
        this.purchases = purchases;
    }

    /** For one card that has its offers; null where nothing can be repeated. */
    @Nullable
    Again of(AccountId owner, OwnCard card) {
        LineId line = card.line().id();
        return code(history.lastPacks(List.of(line)).get(line))
                .flatMap(code -> card.priced().stream()
                        .filter(priced -> priced.offer().quote().startsWith(code + ":"))
                        .findFirst())
                .map(priced -> again(owner, card, priced))
                .filter(again -> again.offer().payable())
                .orElse(null);
    }

    /** For many cards, by line; each is offered what it had and nothing else. */
    Map<LineId, Again> of(AccountId owner, List<OwnCard> cards) {
        Map<LineId, Integer> last =
                history.lastPacks(cards.stream().map(card -> card.line().id()).toList());
        return cards.stream()
                .flatMap(card -> code(last.get(card.line().id()))
                        .flatMap(code -> shelf.pack(
                                card.line(),
                                wallet.settings(card.line()),
                                card.page().language(),
                                code))
                        .map(priced -> again(owner, wallet.stocked(card, List.of(priced)), priced))
                        .filter(again -> again.offer().payable())
                        .stream())
                .collect(Collectors.toMap(Again::card, Function.identity()));
    }

    private Optional<String> code(@Nullable Integer version) {
        Catalogue catalogue = catalogues.current();
        return Optional.ofNullable(version).flatMap(catalogue::version).map(PackVersion::code);
    }

    private Again again(AccountId owner, OwnCard card, Shelf.Priced priced) {
        OfferRow row = new OfferRow(card.page(), card.face().card(), priced.offer(), false);
        int version = card.line().version();
        return new Again(
                card.page(),
                card.line().id(),
                new OwnOffer(card.page(), row, priced, version, purchases.byCard()),
                card.path() + "/orders",
                purchases.ended(Basket.prefix(owner, card.line().id())));
    }
}
