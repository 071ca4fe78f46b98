package org.uzat.messaging;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long another side asks us to wait: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {

    /** Whoever asks for more is asked again once a day. */
    private static final Duration MOST = Duration.ofDays(1);

    private RetryAfter() {}

    /** Reads the header's value; empty if it is none. */
    static Optional<Duration> read(String text, Instant now) {
        String value = text.strip();
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(value))));
        }
        try {
            Instant end = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
            return Optional.of(bounded(Duration.between(now, end)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration asked) {
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(MOST) > 0 ? MOST : asked;
    }
}
