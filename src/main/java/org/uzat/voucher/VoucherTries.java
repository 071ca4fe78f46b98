package org.uzat.voucher;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uzat.limits.Limits;
import org.uzat.limits.Locks;
import org.uzat.numbering.LineId;

/**
 * Limits how often somebody types a PIN that is nobody's: by account or calling system, by line, and by network, each for
 * itself and on all nodes together. After 5, 10, 15 and 20 wrong tries a lock comes, each longer than the one before.
 */
@Component
public class VoucherTries {

    /**
     * Who tries.
     *
     * @param user the account or calling system, or null for a guest
     * @param line for which line
     * @param network from which network: {@code limits.Network.of(address)}
     */
    public record Trier(@Nullable String user, LineId line, String network) {}

    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(2);
    private static final int EVERY = 5;

    private final Limits limits;
    private final Locks ofLine = new Locks("voucher-line", EVERY, WAITS, FORGOTTEN_AFTER);
    private final Locks ofUser;
    private final Locks ofNetwork;

    /** Where many people stand behind one key or one address, an operator may let them have more tries. */
    VoucherTries(
            Limits limits,
            @Value("${uzat.voucher.tries-per-user:5}") int perUser,
            @Value("${uzat.voucher.tries-per-network:5}") int perNetwork) {
        this.limits = limits;
        this.ofUser = new Locks("voucher-user", perUser, WAITS, FORGOTTEN_AFTER);
        this.ofNetwork = new Locks("voucher-network", perNetwork, WAITS, FORGOTTEN_AFTER);
    }

    private record Counted(Locks locks, String subject) {}

    /**
     * Counts a try for the line before it is known how it ends, so that parallel guesses are counted one by one. Account and
     * network, behind which many may be at work at the same moment, are only asked; they are counted once it was a guess.
     *
     * @return how long to wait where there is a lock
     */
    public Optional<Duration> take(Trier trier) {
        return shared(trier).stream()
                .flatMap(one -> limits.locked(one.locks(), one.subject()).stream())
                .findFirst()
                .or(() -> limits.take(ofLine, trier.line().toString()));
    }

    /** The PIN that was tried is nobody's. */
    public void wasGuess(Trier trier) {
        shared(trier).forEach(one -> limits.take(one.locks(), one.subject()));
    }

    /** The PIN that was tried is that of a card, or it did not come to trying it. */
    public void wasNoGuess(Trier trier) {
        limits.giveBack(ofLine, trier.line().toString());
    }

    private List<Counted> shared(Trier trier) {
        Counted network = new Counted(ofNetwork, trier.network());
        return trier.user() == null ? List.of(network) : List.of(new Counted(ofUser, trier.user()), network);
    }
}
