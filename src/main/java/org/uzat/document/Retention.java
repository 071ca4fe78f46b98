package org.uzat.document;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.line.Lifespan;
import org.uzat.time.Pure;

/** How long documents are kept: for some time after their line's end, or after their holder has last shown them. */
@Pure
final class Retention {

    private Retention() {}

    /**
     * Whether a document has been kept long enough.
     *
     * @param life the line's; null where there is no such line any more
     */
    static boolean isOver(DocumentSettings rule, @Nullable Lifespan life, Instant shownAt, Instant now) {
        Duration visit = Duration.ofDays(rule.daysAfterVisit());
        boolean longAgo = !visit.isZero() && !now.isBefore(shownAt.plus(visit));
        if (longAgo || life == null) {
            return true;
        }
        Instant ended = ended(life, now);
        return ended != null && !now.isBefore(ended.plus(Duration.ofDays(rule.daysAfterEnd())));
    }

    /** When the line ended; null while it lives. */
    private static @Nullable Instant ended(Lifespan life, Instant now) {
        Instant reload = life.reloadUntil();
        if (reload != null && !reload.isAfter(now)) {
            return reload;
        }
        return life.releasedAt();
    }
}
