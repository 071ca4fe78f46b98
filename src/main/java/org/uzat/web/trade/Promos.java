package org.uzat.web.trade;

import org.springframework.stereotype.Component;
import org.uzat.language.Language;
import org.uzat.language.RefusalFacts;
import org.uzat.limits.Network;
import org.uzat.numbering.LineId;
import org.uzat.promotion.CodeTries;
import org.uzat.promotion.PromoCodes;
import org.uzat.promotion.Ticket;
import org.uzat.refusal.Reason;
import org.uzat.web.guest.Card;
import org.uzat.web.guest.GuestDesk;
import org.uzat.web.guest.Refused;

/** Reads the promo codes that are typed on pages; whoever guesses them is locked for a while. */
@Component
public class Promos {

    private final PromoCodes codes;

    Promos(PromoCodes codes) {
        this.codes = codes;
    }

    /**
     * What a typed code is.
     *
     * @param ticket with which is quoted; without a code where it was refused
     * @param seen what the page says of it, as far as that is known before anything is quoted
     */
    public record Read(Ticket ticket, Card.PromoSeen seen) {}

    /** Reads a code for a line. */
    public Read read(GuestDesk.Promo promo, LineId line, Language language) {
        Ticket none = Ticket.in(language.tag());
        if (promo.isNone()) {
            return new Read(none, Card.PromoSeen.NONE);
        }
        var trier = new CodeTries.Trier(line, Network.of(promo.clientAddress()));
        return switch (codes.read(promo.code(), language.tag(), trier)) {
            case PromoCodes.Read.Known(Ticket ticket) -> new Read(ticket, new Card.PromoSeen(promo.code(), null));
            case PromoCodes.Read.NotKnown(var refusal) ->
                new Read(none, new Card.PromoSeen(promo.code(), refused(refusal)));
        };
    }

    /** What the page says of a code once everything is quoted. */
    public static Card.PromoSeen seen(Read read, Shelf.Stock stock) {
        return stock.codeTrouble() == null
                ? read.seen()
                : new Card.PromoSeen(read.seen().code(), refused(stock.codeTrouble()));
    }

    /** Whether it is a promo code alone that keeps something from being bought as it was shown. */
    public static boolean isTrouble(org.uzat.refusal.Refused refusal) {
        return refusal.reason() == Reason.PROMOTION_NOT_FITTING || refusal.reason() == Reason.PROMOTION_USED_UP;
    }

    private static Refused refused(org.uzat.refusal.Refused refusal) {
        return new Refused(refusal.reason().name(), RefusalFacts.arguments(refusal.facts()));
    }
}
