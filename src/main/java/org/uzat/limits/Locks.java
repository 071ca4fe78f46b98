package org.uzat.limits;

import java.time.Duration;
import java.util.List;

/**
 * How often one subject may try one thing before it is locked for a while: after every so many tries, each time for longer. What
 * is no wrong try is given back.
 *
 * @param name of what is tried, unique and stored: {@code voucher-line}
 * @param every after how many tries a lock comes, at least 2
 * @param waits how long the locks last, in order; the last one again and again
 * @param forgottenAfter how long after the last try all is forgotten
 */
public record Locks(String name, int every, List<Duration> waits, Duration forgottenAfter) {

    public Locks {
        waits = List.copyOf(waits);
        if (name.isBlank() || every < 2 || waits.isEmpty() || forgottenAfter.compareTo(waits.getLast()) < 0) {
            throw new IllegalArgumentException("locks named '" + name + "' that lock nothing");
        }
    }
}
