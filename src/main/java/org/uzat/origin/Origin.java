package org.uzat.origin;

import org.jspecify.annotations.Nullable;

/**
 * What every command carries besides its content.
 *
 * @param channel the door
 * @param actor who asked, as an id without personal data: {@code client:12}, {@code guest}, {@code system}
 * @param outlet the shop's id where a shop is involved
 * @param requestId the request's id for tracing, as the caller gave it or as we made it
 */
public record Origin(
        Channel channel,
        String actor,
        @Nullable Integer outlet,
        @Nullable String requestId) {

    /** Asked by nobody outside: a task or follower of our own. */
    public static Origin system(Channel channel) {
        return new Origin(channel, "system", null, null);
    }
}
