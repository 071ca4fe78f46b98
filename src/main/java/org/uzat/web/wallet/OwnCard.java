package org.uzat.web.wallet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.claim.Claim;
import org.uzat.line.Line;
import org.uzat.web.guest.CardScreen;
import org.uzat.web.guest.ValidTo;
import org.uzat.web.page.Page;
import org.uzat.web.page.Ring.Tone;
import org.uzat.web.trade.Shelf;

/**
 * One of somebody's own cards, as its picture shows it.
 *
 * @param face what a guest would see of it too
 * @param priced its offers, with what its own money could pay of each
 * @param offered whether it is offered to somebody
 */
public record OwnCard(Page page, Claim claim, Line line, CardScreen face, List<Shelf.Priced> priced, boolean offered) {

    public String path() {
        return "/me/cards/" + claim.card();
    }

    /** What the owner calls it, else its number. */
    public String name() {
        return claim.nickname() == null ? face.number() : claim.nickname();
    }

    /** Its number where the name is not it; null otherwise. */
    public @Nullable String number() {
        return claim.nickname() == null ? null : face.number();
    }

    /** The picture's classes: its owner's colour, which leaves it when its time is over. */
    public String css() {
        return face.tone() == Tone.OVER
                ? "sim sim-grey"
                : "sim " + claim.colour().css();
    }

    /** "Saturday 11 July"; null for a card never used. */
    public @Nullable String end() {
        ValidTo validTo = face.card().validTo();
        return validTo == null
                ? null
                : validTo.words(page.formats(), face.card().today());
    }

    /** "in 2 days 4 h"; null when nothing is left. */
    public @Nullable String left() {
        return face.remaining() == null ? null : page.say("own.end", "left", face.remaining());
    }
}
