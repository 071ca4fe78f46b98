package org.uzat.provisioning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.numbering.LineId;
import org.uzat.numbering.Msisdn;

/** The SQL of what lines are to be able to do. */
@Component
class WishStore {

    private static final String READ = """
            select line_id, operator_id, reach, iccid, imsi, msisdn, sequence, wanted_at, due_at is not null, tries,
                   refusal, done_reach, done_iccid, done_imsi
            from network_line
            """;

    /** A wish like the one before it changes nothing; that of an imported line is taken as carried out by whoever had it before. */
    private static final String WANT = """
            insert into network_line (line_id, operator_id, reach, iccid, imsi, msisdn, sequence, wanted_at, due_at,
                   done_reach, done_iccid, done_imsi, done_sequence, done_at)
            select line_id, operator_id, w.reach, iccid, imsi, msisdn, 1, at_micros(w.now),
                   case when w.as_found then null else at_micros(w.wall) end,
                   case when w.as_found then w.reach end, case when w.as_found then iccid end,
                   case when w.as_found then imsi end, case when w.as_found then 1 else 0 end,
                   case when w.as_found then at_micros(w.now) end
            from unnest(?, ?, ?, ?, ?) as w(line_id, reach, as_found, now, wall) join line using (line_id)
            where not exists (
                select from network_line n
                where n.line_id = line.line_id and (n.reach, n.iccid, n.imsi, n.msisdn)
                      is not distinct from (w.reach::smallint, line.iccid, line.imsi, line.msisdn))
            on conflict (line_id) do update set reach = excluded.reach, iccid = excluded.iccid, imsi = excluded.imsi,
                   msisdn = excluded.msisdn, sequence = network_line.sequence + 1, wanted_at = excluded.wanted_at,
                   due_at = at_micros(?), tries = 0, refusal = null
            where (network_line.reach, network_line.iccid, network_line.imsi, network_line.msisdn)
                  is distinct from (excluded.reach, excluded.iccid, excluded.imsi, excluded.msisdn)
            """;

    private static final String DONE = """
            update network_line n set done_reach = m.reach, done_iccid = m.iccid, done_imsi = m.imsi,
                   done_sequence = m.sequence, done_at = at_micros(m.at), tries = 0, refusal = null,
                   due_at = case when n.sequence = m.sequence then null else n.due_at end
            from unnest(?, ?, ?, ?, ?, ?) as m(line_id, sequence, reach, iccid, imsi, at)
            where n.line_id = m.line_id and n.done_sequence <= m.sequence
            """;

    private static final String REFUSED = """
            update network_line n set due_at = at_micros(m.again), tries = n.tries + 1, refusal = m.why
            from unnest(?, ?, ?, ?) as m(line_id, sequence, why, again)
            where n.line_id = m.line_id and n.sequence = m.sequence
            """;

    private static final String LATER = """
            update network_line n set due_at = at_micros(m.again)
            from unnest(?, ?, ?) as m(line_id, sequence, again)
            where n.line_id = m.line_id and n.sequence = m.sequence and n.due_at is not null
            """;

    private static final String AGAIN = """
            update network_line n set sequence = n.sequence + 1, due_at = at_micros(m.wall)
            from unnest(?, ?) as m(line_id, wall) where n.line_id = m.line_id and n.due_at is null
            """;

    /** What a line is to be able to do; as found: the network is taken to do it already. */
    record Want(LineId line, Reach reach, boolean asFound) {}

    /** An order that the network would not carry out. */
    record Refusal(NetworkOrder order, String why, Instant again) {}

    private final JdbcTemplate jdbc;

    WishStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void want(List<Want> wants, Instant now, Instant wall) {
        Rows<Want> rows = Rows.of(wants)
                .longs(want -> want.line().number())
                .ints(want -> want.reach().number())
                .booleans(Want::asFound)
                .instants(want -> now)
                .instants(want -> wall);
        jdbc.update(WANT, statement -> statement.setLong(rows.set(statement, 1), Rows.micros(wall)));
    }

    /** What waits and may be tried, in the order in which it was wished. */
    List<Wish> waiting(Collection<Short> operators, Instant wall, int most) {
        return jdbc.query(READ + """
                where due_at is not null and due_at <= at_micros(?) and operator_id = any(?)
                order by wanted_at, line_id limit ?
                """, (row, i) -> wish(row), Rows.micros(wall), operators.toArray(Short[]::new), most);
    }

    void done(List<NetworkOrder> orders, Instant now) {
        jdbc.update(
                DONE,
                Rows.of(orders)
                        .longs(order -> order.line().number())
                        .ints(NetworkOrder::sequence)
                        .ints(order -> order.reach().number())
                        .texts(order -> order.sim().iccid())
                        .texts(order -> order.sim().imsi())
                        .instants(order -> now));
    }

    void refused(List<Refusal> refusals) {
        jdbc.update(
                REFUSED,
                Rows.of(refusals)
                        .longs(refusal -> refusal.order().line().number())
                        .ints(refusal -> refusal.order().sequence())
                        .texts(Refusal::why)
                        .instants(Refusal::again));
    }

    /** Lets orders without an answer wait, so that another line's is tried before them. */
    void later(List<NetworkOrder> orders, Instant wall) {
        jdbc.update(
                LATER,
                Rows.of(orders)
                        .longs(order -> order.line().number())
                        .ints(NetworkOrder::sequence)
                        .instants(order -> wall));
    }

    /** Lets lines be carried out once more, as they are wanted. */
    void again(Collection<LineId> lines, Instant wall) {
        jdbc.update(AGAIN, Rows.of(List.copyOf(lines)).longs(LineId::number).instants(line -> wall));
    }

    List<Wish> of(Collection<LineId> lines) {
        return jdbc.query(READ + "where line_id = any(?)", (row, i) -> wish(row), (Object)
                lines.stream().map(LineId::number).toArray(Long[]::new));
    }

    /** The lines after one, in the order of their ids. */
    List<Wish> after(long lineId, int most) {
        return jdbc.query(READ + "where line_id > ? order by line_id limit ?", (row, i) -> wish(row), lineId, most);
    }

    /** How much waits, and since when. */
    record Queue(long length, @Nullable Instant oldest) {}

    Queue queue() {
        return jdbc.queryForObject(
                "select count(*), min(wanted_at) from network_line where due_at is not null",
                (row, i) -> new Queue(row.getLong(1), Columns.instant(row, 2)));
    }

    /** Those that wait for their network without having been refused, longest waiting first. */
    List<Wish> first(int most) {
        return jdbc.query(
                READ + "where due_at is not null and refusal is null order by wanted_at, line_id limit ?",
                (row, i) -> wish(row),
                most);
    }

    /** Those that their network would not carry out, longest waiting first. */
    List<Wish> refused(int most) {
        return jdbc.query(
                READ + "where due_at is not null and refusal is not null order by wanted_at limit ?",
                (row, i) -> wish(row),
                most);
    }

    private static Wish wish(ResultSet row) throws SQLException {
        long msisdn = row.getLong(6);
        int done = row.getInt(12);
        return new Wish(
                new LineId(row.getLong(1)),
                row.getShort(2),
                new Operation.Standing(new Sim(row.getString(4), row.getString(5)), Reach.of(row.getInt(3))),
                msisdn == 0 ? null : new Msisdn(msisdn),
                row.getInt(7),
                Columns.someInstant(row, 8),
                row.getBoolean(9),
                row.getInt(10),
                row.getString(11),
                done == 0
                        ? null
                        : new Operation.Standing(new Sim(row.getString(13), row.getString(14)), Reach.of(done)));
    }
}
