package org.uzat.web.trade;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uzat.limits.Limit;
import org.uzat.limits.Limits;
import org.uzat.limits.Network;

/**
 * Limits how many numbers one network may try, so that nobody walks through them all, on whichever node. Numbers that are
 * nobody's make the waits grow; numbers that exist are given back, for an airport's travellers share one address, and only
 * count against walking through a block in which every number is somebody's.
 */
@Component
class Tries {

    private static final Limit GUESSED =
            new Limit("look-up-guessed", 20, Duration.ofSeconds(10), Duration.ofMinutes(15), Duration.ofHours(1));

    private final Limits limits;
    private final Limit all;

    Tries(Limits limits, @Value("${uzat.web.free-look-ups:120}") int free) {
        this.limits = limits;
        this.all = new Limit("look-up", free, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(10));
    }

    /** Counts a try; how long to wait where there were too many. */
    Optional<Duration> take(String address) {
        String network = Network.of(address);
        return limits.take(GUESSED, network).or(() -> limits.take(all, network));
    }

    /** The number that was tried is somebody's. */
    void wasNoGuess(String address) {
        limits.giveBack(GUESSED, Network.of(address));
    }
}
