package org.uzat.line;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.operator.LineState;

/**
 * The six instants that a line's whole life cycle follows from; they are fixed when days are granted, so a change of
 * policy touches only days granted later.
 *
 * @param activatedAt first activation, or null before it; the next three are null with it
 * @param validUntil exclusive end of full service
 * @param graceUntil exclusive end of one-way service, not before validUntil
 * @param reloadUntil exclusive end of the time in which the line can be brought back, not before graceUntil
 * @param blockedAt since when it is barred for loss or fraud, or null
 * @param releasedAt when its end was written down for good, or null
 */
public record Lifespan(
        @Nullable Instant activatedAt,
        @Nullable Instant validUntil,
        @Nullable Instant graceUntil,
        @Nullable Instant reloadUntil,
        @Nullable Instant blockedAt,
        @Nullable Instant releasedAt) {

    /** A line that was never activated. */
    public static final Lifespan UNTOUCHED = new Lifespan(null, null, null, null, null, null);

    /** The state at an instant. */
    public LineState state(Instant now) {
        LineState byTime = byTime(now);
        return blockedAt != null && byTime != LineState.TERMINATED ? LineState.BLOCKED : byTime;
    }

    /** The state without regard to a block. */
    public LineState byTime(Instant now) {
        if (releasedAt != null) {
            return LineState.TERMINATED;
        }
        if (validUntil == null || graceUntil == null || reloadUntil == null) {
            return LineState.PRE_ACTIVE;
        }
        if (now.isBefore(validUntil)) {
            return LineState.ACTIVE;
        }
        if (now.isBefore(graceUntil)) {
            return LineState.GRACE;
        }
        return now.isBefore(reloadUntil) ? LineState.SUSPENDED : LineState.TERMINATED;
    }

    /** The same line with later ends; whatever lies later already stays. A first grant activates it. */
    public Lifespan extended(Instant now, Instant validUntil, Instant graceUntil, Instant reloadUntil) {
        return new Lifespan(
                activatedAt == null ? now : activatedAt,
                later(this.validUntil, validUntil),
                later(this.graceUntil, graceUntil),
                later(this.reloadUntil, reloadUntil),
                blockedAt,
                releasedAt);
    }

    /** The same line with earlier ends, since days were taken back. */
    public Lifespan shortened(Instant validUntil, Instant graceUntil, Instant reloadUntil) {
        return new Lifespan(activatedAt, validUntil, graceUntil, reloadUntil, blockedAt, releasedAt);
    }

    /** The same line, ended for good. */
    public Lifespan released(Instant now) {
        return new Lifespan(activatedAt, validUntil, graceUntil, reloadUntil, blockedAt, now);
    }

    /** The same line, barred from an instant on. */
    public Lifespan blocked(Instant now) {
        return new Lifespan(activatedAt, validUntil, graceUntil, reloadUntil, now, releasedAt);
    }

    /** The same line, not barred. */
    public Lifespan unblocked() {
        return new Lifespan(activatedAt, validUntil, graceUntil, reloadUntil, null, releasedAt);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}
