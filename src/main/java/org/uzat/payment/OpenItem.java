package org.uzat.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * Something about money from outside that waits for a person.
 *
 * @param id the stored id
 * @param subject what it is about, unique within its kind
 * @param payment the payment's public id, or null where it is about none of ours
 * @param amount the money it is about, or null
 * @param facts what explains it, by name, in machine text
 * @param openedAt when it was found
 * @param closed who closed it; null while it is open
 */
public record OpenItem(
        long id,
        Kind kind,
        String subject,
        String gateway,
        @Nullable String payment,
        @Nullable Money amount,
        Map<String, String> facts,
        Instant openedAt,
        @Nullable Closed closed) {

    /** What waits. The name is what the database stores. */
    public enum Kind {
        /** Another amount was paid than asked. */
        ATTENTION,
        /** The gateway will not give money back. */
        REFUND_REJECTED,
        /** A payer's bank took money back. */
        DISPUTE,
        /** The gateway has moved money that our books do not know. */
        MISSING_HERE,
        /** Our books have money that the gateway did not move. */
        MISSING_THERE,
        /** Both know it, with two amounts. */
        AMOUNT_DIFFERS,
        /** The gateway has moved it more than once. */
        DUPLICATE
    }

    /** Why it was closed. The name is what the database and the log store. */
    public enum Why {
        SETTLED_WITH_GATEWAY,
        GIVEN_BACK_ELSEWHERE,
        EXPLAINED,
        WRITTEN_OFF,
        OUR_MISTAKE,
        /** By itself: the gateway gave the money back at another try. */
        WENT_BACK;

        /** Those that a person may name. */
        public static final List<Why> BY_STAFF =
                List.of(SETTLED_WITH_GATEWAY, GIVEN_BACK_ELSEWHERE, EXPLAINED, WRITTEN_OFF, OUR_MISTAKE);
    }

    /** How many characters a note has at most. */
    public static final int NOTE_LONGEST = 300;

    /**
     * The end of it.
     *
     * @param by who, as the log names staff; {@link OpenItems#BY_ITSELF} where nobody did
     * @param note in their own words, or empty; kept beside the item, never in the log
     */
    public record Closed(Instant at, String by, Why why, String note) {}
}
