package org.uzat.limits;

import java.time.Duration;

/**
 * How often one subject may try one thing. The first tries are free; after each further one the wait doubles.
 *
 * @param name of what is tried, unique and stored: {@code login-account}
 * @param free how many tries come without a wait, at least 1
 * @param firstWait the wait after the last free try
 * @param longestWait beyond which it does not grow
 * @param forgottenAfter how long after the last try all is forgotten
 */
public record Limit(String name, int free, Duration firstWait, Duration longestWait, Duration forgottenAfter) {

    public Limit {
        if (name.isBlank()
                || free < 1
                || firstWait.toMillis() < 1
                || longestWait.compareTo(firstWait) < 0
                || forgottenAfter.compareTo(longestWait) < 0) {
            throw new IllegalArgumentException("a limit named '" + name + "' that limits nothing");
        }
    }
}
