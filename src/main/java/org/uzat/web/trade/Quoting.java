package org.uzat.web.trade;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Channel;
import org.uzat.promotion.Ticket;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Quotes;

/** How one page's offers are quoted, and what became of the promo code with them. */
final class Quoting {

    final Channel channel;
    final @Nullable Integer outlet;
    final Ticket ticket;
    final OperatorSettings settings;
    final Language language;
    final Instant now;
    private @Nullable Refused trouble;
    private boolean good;

    Quoting(
            Channel channel,
            @Nullable Integer outlet,
            Ticket ticket,
            OperatorSettings settings,
            Language language,
            Instant now) {
        this.channel = channel;
        this.outlet = outlet;
        this.ticket = ticket;
        this.settings = settings;
        this.language = language;
        this.now = now;
    }

    /** Whether it is the code alone that keeps an offer from being quoted. */
    boolean isTroubled(Quotes.Result result) {
        if (ticket.codeHash() == null) {
            return false;
        }
        if (result instanceof Quotes.Result.NotQuoted(Refused refusal)) {
            if (!Promos.isTrouble(refusal)) {
                return false;
            }
            boolean usedUp = refusal.reason() == Reason.PROMOTION_USED_UP;
            trouble = usedUp || trouble == null ? refusal : trouble;
            return true;
        }
        good = true;
        return false;
    }

    Ticket withoutCode() {
        return new Ticket(null, ticket.language());
    }

    /** Why the code does nothing for any of the offers; null where it is good for one, or there is none. */
    @Nullable
    Refused trouble() {
        return good ? null : trouble;
    }
}
