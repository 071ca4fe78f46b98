package org.uzat.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts how often opening a checkout failed in a row, by gateway: after three it rests for a minute, then each further failure
 * makes it rest again, and one success ends that.
 */
final class Failures {

    static final int ALLOWED = 3;
    static final Duration REST = Duration.ofMinutes(1);

    private final Map<String, Row> rows = new ConcurrentHashMap<>();

    /** Failures in a row, and when the last one was. */
    private record Row(int count, Instant last) {}

    void succeeded(String gateway) {
        rows.remove(gateway);
    }

    void failed(String gateway, Instant now) {
        rows.compute(gateway, (name, row) -> new Row(row == null ? 1 : row.count() + 1, now));
    }

    boolean resting(String gateway, Instant now) {
        Row row = rows.get(gateway);
        return row != null && row.count() >= ALLOWED && now.isBefore(row.last().plus(REST));
    }
}
