package org.uzat.web.counter;

import java.time.Instant;
import java.util.List;
import org.uzat.language.Amount;
import org.uzat.line.Line;
import org.uzat.operator.OperatorSettings;
import org.uzat.time.Expiry;
import org.uzat.web.guest.Card;
import org.uzat.web.guest.CardScreen;
import org.uzat.web.guest.Offer;
import org.uzat.web.guest.Ways;
import org.uzat.web.page.Page;
import org.uzat.web.trade.Shelf;

/** A card as the counter's screens tell it: by the ring and the words that guests know. */
final class CardFace {

    private CardFace() {}

    static CardScreen of(
            Page page, Line line, OperatorSettings settings, String number, List<Offer> offers, Instant now) {
        Card card = new Card(
                "",
                number,
                settings.name(),
                line.cardType(),
                Card.State.valueOf(line.state(now).name()),
                Shelf.validTo(new Expiry(line.life().validUntil(), settings.zone())),
                settings.zone(),
                now,
                offers,
                "");
        return new CardScreen(page, card, Ways.none(page), null, null);
    }

    /** What a line goes by: its number, or its card's where it has none. */
    static String name(Line line) {
        return line.msisdn() == null ? line.iccid() : line.msisdn().e164();
    }

    /** A card's number in groups of four, as it is printed. */
    static String grouped(String iccid) {
        return iccid.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    static String money(Page page, long minor, OperatorSettings settings) {
        return page.formats().money(new Amount(minor, settings.currency()));
    }
}
