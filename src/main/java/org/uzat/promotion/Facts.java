package org.uzat.promotion;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;

/**
 * All that promotions look at.
 *
 * @param purchase what is to be bought
 * @param ticket what the traveller brings along
 * @param past what the line bought before; read only where a promotion asks
 * @param code whose the typed code is; read only where a promotion asks
 * @param rooms what is left, by promotion; one that is not named has no limits
 */
public record Facts(Purchase purchase, Ticket ticket, Past past, CodeFound code, Map<Integer, Room> rooms) {

    /**
     * A purchase.
     *
     * @param cardType the line's
     * @param pack its code
     * @param days calendar days of all of it, 24 hours being one; 0 for an add-on
     * @param quantity how many, at least 1
     * @param unitPrice the list price of one
     * @param channel through which door
     * @param outlet in which shop, or null
     * @param validUntil the line's end now, or null if never activated
     * @param now when
     * @param zone the operator's
     */
    public record Purchase(
            short operatorId,
            String cardType,
            String pack,
            int days,
            int quantity,
            Money unitPrice,
            Channel channel,
            @Nullable Integer outlet,
            @Nullable Instant validUntil,
            Instant now,
            ZoneId zone) {

        /** The list price of all of it. */
        public Money listPrice() {
            return unitPrice.times(quantity);
        }
    }

    /**
     * What the line bought before.
     *
     * @param renewals how many packs with days; given back ones count too
     * @param lastDays days of the last of them
     */
    public record Past(int renewals, int lastDays) {

        /** Nothing. */
        public static final Past NONE = new Past(0, 0);
    }

    /**
     * Whose a typed code is.
     *
     * @param promotionId the promotion whose unused one-use code it is, or null
     * @param referrer the card of the traveller whose code it is, or null
     * @param own whether that is the same person
     */
    public record CodeFound(
            @Nullable Integer promotionId, @Nullable LineId referrer, boolean own) {

        /** Nobody's. */
        public static final CodeFound NOBODY = new CodeFound(null, null, false);
    }

    /** Of a purchase without a code, for a line of which nothing is known. */
    public static Facts of(Purchase purchase) {
        return new Facts(purchase, Ticket.NONE, Past.NONE, CodeFound.NOBODY, Map.of());
    }

    /** What is left of a promotion. */
    Room room(Promotion promotion) {
        return rooms.getOrDefault(promotion.promotionId(), Room.ENDLESS);
    }
}
