package org.uzat.web.lifeline;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.operator.Operators;
import org.uzat.web.guest.Card;
import org.uzat.web.guest.CardScreen;
import org.uzat.web.guest.GuestDesk;
import org.uzat.web.guest.Offer;
import org.uzat.web.guest.OfferRow;
import org.uzat.web.guest.Ways;
import org.uzat.web.page.Page;
import org.uzat.web.trade.Shelf;

/** Gathers what the lifeline shows of a card. */
@Component
class LifelineDesk {

    /** As many packs as a small page holds; the card's usual page has the rest. */
    private static final int PACKS_MAX = 6;

    private final GuestDesk guests;
    private final Lines lines;
    private final Operators operators;
    private final Shelf shelf;
    private final Proofs proofs;
    private final Clock clock;

    LifelineDesk(GuestDesk guests, Lines lines, Operators operators, Shelf shelf, Proofs proofs, Clock clock) {
        this.guests = guests;
        this.lines = lines;
        this.operators = operators;
        this.shelf = shelf;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** A card that somebody has the token of; empty where it is over or none of ours. */
    Optional<LifelineScreen.Known> of(Page page, String sealed, String proof, @Nullable String country) {
        if (!(guests.card(sealed, page.language()) instanceof Card card)) {
            return Optional.empty();
        }
        Optional<Line> vouched = proofs.read(proof).flatMap(id -> lines.find(new LineName.ById(id)));
        Set<String> covered = vouched.map(line -> covered(line, page)).orElse(Set.of());
        Ways ways = new Ways(page, guests.ways(card, country));
        CardScreen face = new CardScreen(page, card, ways, null, null);
        List<Offer> packs = card.offers().stream()
                .filter(offer -> offer.kind() == Offer.Kind.PACK)
                .limit(PACKS_MAX)
                .toList();
        List<LifelineScreen.Row> rows = packs.stream()
                .map(offer -> new LifelineScreen.Row(
                        new OfferRow(page, card, offer, offer.equals(packs.getFirst())),
                        covered.contains(offer.quote())))
                .toList();
        return Optional.of(new LifelineScreen.Known(
                face,
                rows,
                ways,
                vouched.isPresent() ? proof : "",
                vouched.map(Line::version).orElse(0)));
    }

    /** The line that a name stands for now. */
    Optional<LineId> line(LineName name) {
        return lines.find(name).map(Line::id);
    }

    /** The packs that the card's own money pays in full, where it may be taken. */
    private Set<String> covered(Line line, Page page) {
        if (!FromBalance.inNeed(line, clock.instant())) {
            return Set.of();
        }
        return shelf.priced(line, operators.inForce(line.operatorId(), clock.instant()), page.language()).stream()
                .filter(priced -> priced.fromBalance().equals(priced.offer().price()))
                .map(priced -> priced.offer().quote())
                .collect(Collectors.toSet());
    }
}
