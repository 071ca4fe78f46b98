package org.uzat.provisioning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;

/** The SQL of networks that do not answer. */
@Component
class OutageStore {

    private static final String READ = "select operator_id, since, why, next_try_at from network_outage";

    /**
     * A network that is away.
     *
     * @param since when it was first silent
     * @param nextTry before which nobody asks it
     */
    record Outage(short operatorId, Instant since, String why, Instant nextTry) {}

    private final JdbcTemplate jdbc;

    OutageStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Outage> all() {
        return jdbc.query(
                READ + " order by since",
                (row, i) -> new Outage(
                        row.getShort(1), Columns.someInstant(row, 2), row.getString(3), Columns.someInstant(row, 4)));
    }

    Optional<Outage> of(short operatorId) {
        return all().stream()
                .filter(outage -> outage.operatorId() == operatorId)
                .findFirst();
    }

    void put(Outage outage) {
        jdbc.update("""
                insert into network_outage (operator_id, since, why, next_try_at)
                values (?, at_micros(?), ?, at_micros(?))
                on conflict (operator_id) do update set why = excluded.why, next_try_at = excluded.next_try_at
                """, outage.operatorId(), Rows.micros(outage.since()), outage.why(), Rows.micros(outage.nextTry()));
    }

    void over(short operatorId) {
        jdbc.update("delete from network_outage where operator_id = ?", operatorId);
    }
}
