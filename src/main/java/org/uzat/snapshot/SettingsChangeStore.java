package org.uzat.snapshot;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers that say which settings have changed. */
@Component
class SettingsChangeStore {

    private final JdbcClient database;

    SettingsChangeStore(JdbcClient database) {
        this.database = database;
    }

    Map<String, Long> numbers() {
        Map<String, Long> numbers = new HashMap<>();
        database.sql("select topic, number from settings_change").query(row -> {
            numbers.put(row.getString("topic"), row.getLong("number"));
        });
        return numbers;
    }

    void raise(String topic) {
        database.sql("""
                insert into settings_change (topic, number) values (?, 1)
                on conflict (topic) do update set number = settings_change.number + 1
                """).param(topic).update();
    }

    void lock(String topic) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('uzat.' || ?, 0))")
                .param(topic)
                .query(row -> {});
    }
}
