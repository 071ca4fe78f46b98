package org.uzat.simulator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;

/** The SQL of the network's books. */
@Component
class SubscriberStore {

    private static final String READ = """
            select reference, iccid, imsi, msisdn, calls_out, calls_in, data, sequence, changed_at from simulator.subscriber
            """;

    /** What is out of date changes nothing. */
    private static final String PUT = """
            insert into simulator.subscriber (reference, iccid, imsi, msisdn, calls_out, calls_in, data, sequence, changed_at)
            select reference, iccid, imsi, msisdn, calls_out, calls_in, data, sequence, at_micros(at)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                 as s(reference, iccid, imsi, msisdn, calls_out, calls_in, data, sequence, at)
            on conflict (reference) do update set iccid = excluded.iccid, imsi = excluded.imsi, msisdn = excluded.msisdn,
                   calls_out = excluded.calls_out, calls_in = excluded.calls_in, data = excluded.data,
                   sequence = excluded.sequence, changed_at = excluded.changed_at
            where subscriber.sequence <= excluded.sequence
            """;

    private final JdbcTemplate jdbc;

    SubscriberStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void put(List<Subscriber> subscribers) {
        jdbc.update(
                PUT,
                Rows.of(subscribers)
                        .texts(Subscriber::reference)
                        .texts(Subscriber::iccid)
                        .texts(Subscriber::imsi)
                        .texts(Subscriber::msisdn)
                        .booleans(Subscriber::callsOut)
                        .booleans(Subscriber::callsIn)
                        .booleans(Subscriber::data)
                        .ints(Subscriber::sequence)
                        .instants(Subscriber::changedAt));
    }

    void remove(String reference, int sequence) {
        jdbc.update("delete from simulator.subscriber where reference = ? and sequence <= ?", reference, sequence);
    }

    Optional<Subscriber> find(String reference) {
        return find(List.of(reference)).stream().findFirst();
    }

    List<Subscriber> find(Collection<String> references) {
        return jdbc.query(READ + "where reference = any(?)", (row, i) -> subscriber(row), (Object)
                references.toArray(String[]::new));
    }

    /** Those with a number or card number that contains some digits, changed last first. */
    List<Subscriber> latest(String digits, int most) {
        return jdbc.query(
                READ
                        + "where coalesce(msisdn, '') || ' ' || iccid like '%' || ? || '%' order by changed_at desc, reference limit ?",
                (row, i) -> subscriber(row),
                digits,
                most);
    }

    boolean isUp() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select is_up from simulator.mains", Boolean.class));
    }

    void switchTo(boolean up) {
        jdbc.update("update simulator.mains set is_up = ?", up);
    }

    private static Subscriber subscriber(ResultSet row) throws SQLException {
        return new Subscriber(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getInt(8),
                Columns.someInstant(row, 9));
    }
}
