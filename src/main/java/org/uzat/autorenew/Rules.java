package org.uzat.autorenew;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.autorenew.AutoRenewal.Stop;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.PackVersion;
import org.uzat.identity.AccountId;
import org.uzat.line.Line;
import org.uzat.operator.LineState;
import org.uzat.origin.Channel;
import org.uzat.time.Days;

/** What to do when, as a pure function. */
final class Rules {

    /** How long before its end a line is renewed: late enough to leave people their choice, early enough for two more tries. */
    static final Duration AHEAD = Duration.ofMinutes(30);

    /** How long until a renewal that failed for want of money, or for a block, is tried again by itself. */
    static final Duration AGAIN = Duration.ofDays(1);

    private Rules() {}

    /**
     * Judges a line.
     *
     * @param owner whose the line is now; null where nobody's
     */
    static Step step(
            AutoRenewal agreed, Line line, @Nullable AccountId owner, Catalogue catalogue, ZoneId zone, Instant now) {
        if (!agreed.account().equals(owner)) {
            return new Step.End(Stop.HANDED_ON);
        }
        if (line.state(now) == LineState.TERMINATED) {
            return new Step.End(Stop.CLOSED);
        }
        Instant validUntil = line.life().validUntil();
        if (validUntil != null && reaches(validUntil, agreed.until(), zone)) {
            return new Step.End(Stop.REACHED);
        }
        if (validUntil != null && now.isBefore(due(validUntil))) {
            return new Step.Wait(due(validUntil));
        }
        Optional<PackVersion> version = sold(catalogue, line, agreed.pack(), now);
        if (version.isEmpty()) {
            return new Step.End(Stop.WITHDRAWN);
        }
        return version.get().price().minor() > agreed.priceMinor()
                ? new Step.End(Stop.DEARER)
                : new Step.Buy(version.get());
    }

    /** When a line valid until an instant is renewed. */
    static Instant due(Instant validUntil) {
        return validUntil.minus(AHEAD);
    }

    /** The version that can be bought by itself now: sold to this card through this door, and giving time. */
    static Optional<PackVersion> sold(Catalogue catalogue, Line line, String pack, Instant now) {
        return catalogue
                .pack(line.operatorId(), pack, now)
                .filter(version -> version.fits(line.cardType())
                        && version.soldThrough(Channel.AUTO)
                        && (version.days() > 0 || version.hours() > 0));
    }

    private static boolean reaches(Instant validUntil, @Nullable LocalDate until, ZoneId zone) {
        return until != null && !Days.lastDay(validUntil, zone).isBefore(until);
    }
}
