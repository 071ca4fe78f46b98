package org.uzat.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts how often opening a checkout failed in a row, by gateway: after too many it rests for a while, then each further failure
 * makes it rest again, and one success ends that.
 */
final class Failures {

    private final int allowed;
    private final Duration rest;
    private final Map<String, Row> rows = new ConcurrentHashMap<>();

    /** Failures in a row, and when the last one was. */
    private record Row(int count, Instant last) {}

    /**
     * @param allowed after how many in a row it rests
     * @param rest for how long
     */
    Failures(int allowed, Duration rest) {
        this.allowed = allowed;
        this.rest = rest;
    }

    void succeeded(String gateway) {
        rows.remove(gateway);
    }

    void failed(String gateway, Instant now) {
        rows.compute(gateway, (name, row) -> new Row(row == null ? 1 : row.count() + 1, now));
    }

    boolean resting(String gateway, Instant now) {
        Row row = rows.get(gateway);
        return row != null && row.count() >= allowed && now.isBefore(row.last().plus(rest));
    }
}
