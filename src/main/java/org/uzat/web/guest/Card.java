package org.uzat.web.guest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card as a guest may see it.
 *
 * @param sealed its token for addresses
 * @param number what the guest had typed, in its plain form: E.164 ("+994501234567") or an ICCID; never the other one
 * @param validTo the end of its validity; null when it was never activated
 * @param zone whose midnight ends a day
 * @param now the product's clock, which the demo can move
 * @param offers what can be bought now, best first; empty when nothing can
 * @param once names one purchase: every view of this token carries the same until a payment begun with it has ended
 * @param promo the promo code that is in the prices, or was not taken
 */
public record Card(
        String sealed,
        String number,
        String operator,
        String cardType,
        State state,
        @Nullable ValidTo validTo,
        ZoneId zone,
        Instant now,
        List<Offer> offers,
        String once,
        PromoSeen promo)
        implements GuestDesk.Sight {

    /** A card that nobody typed a promo code for. */
    public Card(
            String sealed,
            String number,
            String operator,
            String cardType,
            State state,
            @Nullable ValidTo validTo,
            ZoneId zone,
            Instant now,
            List<Offer> offers,
            String once) {
        this(sealed, number, operator, cardType, state, validTo, zone, now, offers, once, PromoSeen.NONE);
    }

    /**
     * A promo code and what became of it.
     *
     * @param code as typed; empty for none
     * @param refused why it is in no price, or null
     */
    public record PromoSeen(String code, @Nullable Refused refused) {

        /** No code. */
        public static final PromoSeen NONE = new PromoSeen("", null);
    }

    /** The life cycle's states. */
    public enum State {
        PRE_ACTIVE,
        ACTIVE,
        GRACE,
        SUSPENDED,
        TERMINATED,
        BLOCKED
    }

    /** The same with one pack's offer first, where it is sold. */
    public Card proposing(String pack) {
        List<Offer> sorted = offers.stream()
                .sorted(Comparator.comparing(
                        offer -> pack.isEmpty() || !offer.quote().startsWith(pack + ":")))
                .toList();
        return new Card(sealed, number, operator, cardType, state, validTo, zone, now, sorted, once, promo);
    }

    /** Today where the card lives. */
    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }
}
