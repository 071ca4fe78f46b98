package org.uzat.renewal;

import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many lanes of this node may have statements at work at once. The others gather meanwhile, so that their batches
 * grow with the load; a lane that only waits for its commit to reach the disk has left already.
 */
@Component
class Turnstile {

    private final Semaphore free;

    /** Half of the processors by default: with the database on the same machine, the other half serves requests. */
    Turnstile(@Value("${uzat.renewal.at-once:0}") int atOnce) {
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.free = new Semaphore(atOnce > 0 ? atOnce : half, true);
    }

    /** A lane's own way through. */
    Passage passage() {
        return new Passage();
    }

    /** Used by one thread; entering twice or leaving twice is as good as once. */
    final class Passage {

        private boolean inside;

        private Passage() {}

        /** Goes in, after those who came before. */
        void enter() {
            if (!inside) {
                free.acquireUninterruptibly();
                inside = true;
            }
        }

        void leave() {
            if (inside) {
                inside = false;
                free.release();
            }
        }
    }
}
