package org.uzat.promotion;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uzat.limits.Limits;
import org.uzat.limits.Locks;
import org.uzat.numbering.LineId;

/** Limits how often somebody types a code that is nobody's: by line and by network, each for itself and on all nodes together. */
@Component
public class CodeTries {

    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(2);
    private static final int EVERY = 5;

    private final Limits limits;
    private final Locks ofLine = new Locks("promotion-line", EVERY, WAITS, FORGOTTEN_AFTER);
    private final Locks ofNetwork;

    /** Where many people stand behind one address, an operator may let them have more tries. */
    CodeTries(Limits limits, @Value("${uzat.promotion.tries-per-network:20}") int perNetwork) {
        this.limits = limits;
        this.ofNetwork = new Locks("promotion-network", perNetwork, WAITS, FORGOTTEN_AFTER);
    }

    /**
     * Who tries.
     *
     * @param line for which line
     * @param network from which network ({@code limits.Network.of(address)}), or null for a calling system, which has people of
     *     its own behind it
     */
    public record Trier(LineId line, @Nullable String network) {}

    /** Counts a try for the line before it is known how it ends; the network is only asked. How long to wait where there is a lock. */
    Optional<Duration> take(Trier trier) {
        Optional<Duration> network =
                trier.network() == null ? Optional.empty() : limits.locked(ofNetwork, trier.network());
        return network.or(() -> limits.take(ofLine, trier.line().toString()));
    }

    /** The code is nobody's. */
    void wasGuess(Trier trier) {
        if (trier.network() != null) {
            limits.take(ofNetwork, trier.network());
        }
    }

    /** It is one. */
    void wasNoGuess(Trier trier) {
        limits.giveBack(ofLine, trier.line().toString());
    }
}
