package org.uzat.web.guest;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;
import org.uzat.web.page.Since;

/** How a payment stands. */
public sealed interface Standing
        permits Standing.Pending,
                Standing.Paid,
                Standing.Done,
                Standing.Failed,
                Standing.Expired,
                Standing.Returned,
                Standing.Unknown,
                Refused {

    /**
     * What is known of a payment from its beginning, and what became of it after it had bought something.
     *
     * @param id its own, unguessable id
     * @param card the card's token; null when the card is gone
     * @param again where another try begins; null where there is no such page any more
     * @param number the card as the guest had typed it; null when it is not known any more
     * @param kind what was chosen, with {@code name}
     * @param begunAt when paying began
     * @param now the product's clock
     * @param since what was given back or taken back afterwards, newest first
     * @param gifts what promotions gave with it, once it is bought
     */
    record Facts(
            String id,
            @Nullable String card,
            @Nullable String again,
            @Nullable String number,
            Offer.Kind kind,
            String name,
            Amount price,
            Instant begunAt,
            Instant now,
            ZoneId zone,
            List<Since> since,
            List<Gift> gifts) {

        /** Of what no promotion gave anything with. */
        public Facts(
                String id,
                @Nullable String card,
                @Nullable String again,
                @Nullable String number,
                Offer.Kind kind,
                String name,
                Amount price,
                Instant begunAt,
                Instant now,
                ZoneId zone,
                List<Since> since) {
            this(id, card, again, number, kind, name, price, begunAt, now, zone, since, List.of());
        }
    }

    /** Not decided yet; {@code checkout} leads back to the payment page while that is open. */
    record Pending(Facts facts, @Nullable URI checkout) implements Standing {}

    /** The money is here, the card is about to be extended. */
    record Paid(Facts facts) implements Standing {}

    /**
     * The card is extended (or, for an add-on, filled).
     *
     * @param before null for a card that had no validity
     * @param receipt the receipt's token; null where there is none
     */
    record Done(
            Facts facts,
            @Nullable ValidTo before,
            ValidTo after,
            @Nullable String receipt) implements Standing {}

    /** Declined; {@code nothingCharged} only when that is known. */
    record Failed(Facts facts, boolean nothingCharged) implements Standing {}

    /** Nobody paid in time. */
    record Expired(Facts facts) implements Standing {}

    /** The money came and could not be used as wished: it goes back, or stays on the card. */
    record Returned(Facts facts, MoneyBack money) implements Standing {}

    /** We are checking: our books or the gateway do not answer. */
    record Unknown(String id) implements Standing {}
}
