package org.uzat.renewal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.uzat.decision.Command;

/**
 * The one way to change a line's money or validity. Concurrent commands share transactions; every answer is given after
 * its commit.
 */
public interface Renewals {

    /**
     * Posts commands; each is answered on its own, in any order.
     *
     * @return a future per command; it fails with {@link Busy} where the queue is full and with {@link Unavailable} where the
     *     database is away (nothing was done), and with
     *     {@link UnknownOutcome} where the database did not tell whether it committed: ask again by the same key
     */
    List<CompletableFuture<Answer>> post(List<Command> commands);

    /** Posts one command and waits for its answer; throws like the futures of {@link #post(List)}. */
    Answer post(Command command);

    /** The queue is full; nothing was done. */
    final class Busy extends RuntimeException {
        public Busy() {
            super("too many requests are waiting", null, false, false);
        }
    }

    /** The database is away; it is known that nothing was done. */
    final class Unavailable extends RuntimeException {
        public Unavailable(Throwable cause) {
            super("the database is away", cause);
        }
    }

    /** Whether it was done is not known now; the same key tells later and never does it twice. */
    final class UnknownOutcome extends RuntimeException {
        public UnknownOutcome(Throwable cause) {
            super("the database did not tell", cause);
        }
    }
}
