package org.uzat.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.time.Expiry;

/**
 * What anybody may learn who holds a receipt: that it is genuine, and whether what was bought counts at this moment.
 *
 * @param receipt as it was given
 * @param standing whether it counts
 * @param validNow until when the card is valid by now, or null where it is not
 * @param askedAt when that was found
 */
public record Proof(
        Receipt receipt, Standing standing, @Nullable Expiry validNow, Instant askedAt) {

    /** What has become of a purchase. */
    public enum Standing {
        /** It counts, and the card works. */
        ACTIVE,
        /** Its time is over, and the card works by a later one. */
        SUPERSEDED,
        /** Staff gave it back. */
        GIVEN_BACK,
        /** The payer's bank took the money back, and the days are gone. */
        TAKEN_BACK,
        /** The card is barred for loss or fraud. */
        BLOCKED,
        /** Its time is over. */
        OVER,
        /** The card has ended for good. */
        CLOSED
    }

    /** What a look at a code finds. */
    public sealed interface Found permits Genuine, Unknown, Locked {}

    /** One of ours. */
    public record Genuine(Proof proof) implements Found {}

    /** None of ours. */
    public record Unknown() implements Found {}

    /**
     * Too many codes that are none of ours came from there.
     *
     * @param seconds how long to wait
     */
    public record Locked(long seconds) implements Found {}
}
