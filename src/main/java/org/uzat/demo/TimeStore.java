package org.uzat.demo;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of how far the demonstration's clock runs ahead. */
@Component
class TimeStore {

    private final JdbcClient database;

    TimeStore(JdbcClient database) {
        this.database = database;
    }

    Duration ahead() {
        return Duration.of(
                database.sql("select ahead_micros from demo_time")
                        .query(Long.class)
                        .single(),
                ChronoUnit.MICROS);
    }

    /** Never back: of two who move it at once, the further one counts. */
    void ahead(Duration ahead) {
        database.sql("update demo_time set ahead_micros = greatest(ahead_micros, ?)")
                .param(ahead.toNanos() / 1_000)
                .update();
    }
}
