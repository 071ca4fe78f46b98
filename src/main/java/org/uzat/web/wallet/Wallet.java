package org.uzat.web.wallet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.claim.CardOffers;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.identity.AccountId;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.time.Expiry;
import org.uzat.web.guest.Card;
import org.uzat.web.guest.CardScreen;
import org.uzat.web.guest.GuestDesk;
import org.uzat.web.guest.Ways;
import org.uzat.web.page.Page;
import org.uzat.web.trade.Promos;
import org.uzat.web.trade.Shelf;

/** Somebody's own cards, read with their lines. */
@Component
class Wallet {

    private final Claims claims;
    private final CardOffers handOvers;
    private final Lines lines;
    private final Operators operators;
    private final Shelf shelf;
    private final Promos promos;
    private final Clock clock;

    Wallet(
            Claims claims,
            CardOffers handOvers,
            Lines lines,
            Operators operators,
            Shelf shelf,
            Promos promos,
            Clock clock) {
        this.promos = promos;
        this.claims = claims;
        this.handOvers = handOvers;
        this.lines = lines;
        this.operators = operators;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** All of them, in the order they came. */
    List<OwnCard> cards(AccountId owner, Page page) {
        List<Claim> owned = claims.of(owner);
        Map<LineId, Line> found = lines.read(owned.stream().map(Claim::line).toList());
        return owned.stream()
                .flatMap(claim -> Optional.ofNullable(found.get(claim.line())).stream()
                        .map(line -> card(page, claim, line, List.of(), Card.PromoSeen.NONE)))
                .toList();
    }

    /** One of them, with all that can be bought for it. */
    Optional<OwnCard> card(AccountId owner, String card, Page page, GuestDesk.Promo promo) {
        return face(owner, card, page).map(own -> {
            Promos.Read read = promos.read(promo, own.line().id(), page.language());
            Shelf.Stock stock = shelf.stock(own.line(), settings(own.line()), page.language(), read.ticket());
            return card(page, own.claim(), own.line(), stock.priced(), Promos.seen(read, stock));
        });
    }

    /** One of them as it stands, without what can be bought. */
    Optional<OwnCard> face(AccountId owner, String card, Page page) {
        return claims.find(owner, card)
                .flatMap(claim -> Optional.ofNullable(
                                lines.read(List.of(claim.line())).get(claim.line()))
                        .map(line -> card(page, claim, line, List.of(), Card.PromoSeen.NONE)));
    }

    /** A card again, with these offers. */
    OwnCard stocked(OwnCard card, List<Shelf.Priced> priced) {
        return card(card.page(), card.claim(), card.line(), priced, Card.PromoSeen.NONE);
    }

    Optional<Line> line(Claim claim) {
        return Optional.ofNullable(lines.read(List.of(claim.line())).get(claim.line()));
    }

    OperatorSettings settings(Line line) {
        return operators.inForce(line.operatorId(), clock.instant());
    }

    private OwnCard card(Page page, Claim claim, Line line, List<Shelf.Priced> priced, Card.PromoSeen promo) {
        Instant now = clock.instant();
        OperatorSettings settings = settings(line);
        Card face = new Card(
                claim.card(),
                line.msisdn() == null ? line.iccid() : line.msisdn().e164(),
                settings.name(),
                line.cardType(),
                Card.State.valueOf(line.state(now).name()),
                Shelf.validTo(new Expiry(line.life().validUntil(), settings.zone())),
                settings.zone(),
                now,
                priced.stream().map(Shelf.Priced::offer).toList(),
                Integer.toString(line.version()),
                promo);
        return new OwnCard(
                page,
                claim,
                line,
                new CardScreen(page, face, Ways.none(page), null, null),
                priced,
                handOvers.of(claim.account(), claim.card()).isPresent());
    }
}
