package org.uzat.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says on {@code /readyz} whether the database answers. */
@Component("databaseHealthIndicator")
final class DatabaseHealth implements HealthIndicator {

    private static final int ANSWER_SECONDS_MAX = 2;

    private final DataSource database;

    DatabaseHealth(DataSource database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(ANSWER_SECONDS_MAX)
                    ? Health.up().build()
                    : Health.down().build();
        } catch (SQLException e) {
            return Health.down().build(); // the reason belongs in the log, not on a public address
        }
    }
}
