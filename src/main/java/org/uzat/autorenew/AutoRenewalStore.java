package org.uzat.autorenew;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.autorenew.AutoRenewal.Stop;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.identity.AccountId;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;

/** The SQL of auto-renew. */
@Component
class AutoRenewalStore {

    private static final String READ = """
            select line_id, account_id, pack_code, price_minor, until, due_at, tries, stopped_why from auto_renewal
            """;

    private static final String AGREE = """
            insert into auto_renewal (line_id, account_id, pack_code, price_minor, until, agreed_at, due_at)
            values (?, ?, ?, ?, ?, at_micros(?), at_micros(?))
            on conflict (line_id) do update set account_id = excluded.account_id, pack_code = excluded.pack_code,
                   price_minor = excluded.price_minor, until = excluded.until, agreed_at = excluded.agreed_at,
                   due_at = excluded.due_at, tries = 0, stopped_at = null, stopped_why = null
            """;

    private static final String STOP = """
            update auto_renewal set stopped_at = at_micros(?), stopped_why = 'OWNER'
            where line_id = ? and account_id = ? and stopped_at is null
            """;

    /** Only what is still as it was read: whoever stopped or changed it meanwhile is not overruled. */
    private static final String MOVE = """
            update auto_renewal a set due_at = coalesce(at_micros(m.due), a.due_at), tries = m.tries,
                   stopped_at = case when m.why is null then null else at_micros(?) end, stopped_why = m.why
            from unnest(?, ?, ?, ?, ?) as m(line_id, seen, due, tries, why)
            where a.line_id = m.line_id and a.due_at = at_micros(m.seen) and a.stopped_at is null
            returning a.line_id
            """;

    /**
     * Money that came in is tried at once where some was missing; validity that reaches beyond its next renewal sets the day
     * anew. News that come late change nothing: what they told of has been judged. What the sweep has written already is not written again.
     */
    private static final String STIR = """
            with stirred as (
                select a.line_id, case when m.money and a.tries > 0 then c.now
                                       when m.money or l.valid_until - c.ahead > c.now then l.valid_until - c.ahead
                                       else a.due_at end as due_at,
                       case when m.money or l.valid_until - c.ahead <= c.now then a.tries else 0 end as tries
                from (select at_micros(?) as now, ? * interval '1 second' as ahead) c,
                     unnest(?, ?) as m(line_id, money) join line l using (line_id) join auto_renewal a using (line_id)
                where a.stopped_at is null and l.valid_until is not null)
            update auto_renewal a set due_at = stirred.due_at, tries = stirred.tries from stirred
            where a.line_id = stirred.line_id and (a.due_at, a.tries) is distinct from (stirred.due_at, stirred.tries)
            """;

    /**
     * What came of a line that was due.
     *
     * @param seen when it was due, as it was read
     * @param due when it is due next; null where it ends
     * @param stop why it ends; null where it goes on
     * @param declined why it was not renewed now; null where it was, or was not asked
     */
    record Move(
            LineId line,
            Instant seen,
            @Nullable Instant due,
            int tries,
            @Nullable Stop stop,
            @Nullable Reason declined) {}

    /** A change of a line that may change when it is due. */
    record Stirred(LineId line, boolean money) {}

    private final JdbcTemplate jdbc;

    AutoRenewalStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void agree(AutoRenewal agreed, Instant now) {
        jdbc.update(
                AGREE,
                agreed.line().number(),
                agreed.account().number(),
                agreed.pack(),
                agreed.priceMinor(),
                agreed.until(),
                Rows.micros(now),
                Rows.micros(agreed.dueAt()));
    }

    void stop(AccountId account, LineId line, Instant now) {
        jdbc.update(STOP, Rows.micros(now), line.number(), account.number());
    }

    /** The latest agreement of each line, also where it has ended. */
    List<AutoRenewal> of(Collection<LineId> lines) {
        Rows<LineId> asked = Rows.of(List.copyOf(lines)).longs(LineId::number);
        return jdbc.query(READ + "join unnest(?) as asked(line_id) using (line_id)", asked, (row, i) -> agreement(row));
    }

    /** What is due, longest waiting first. */
    List<AutoRenewal> due(Instant now, int most) {
        return jdbc.query(
                READ + "where stopped_at is null and due_at <= at_micros(?) order by due_at limit ?",
                (row, i) -> agreement(row),
                Rows.micros(now),
                most);
    }

    /** The first instant at which one is due, also where it has passed. */
    Optional<Instant> first() {
        return jdbc
                .query(
                        "select due_at from auto_renewal where stopped_at is null order by due_at limit 1",
                        (row, i) -> Columns.someInstant(row, 1))
                .stream()
                .findFirst();
    }

    /** Writes down what came of each; gives those it was written for. */
    List<LineId> move(List<Move> moves, Instant now) {
        Rows<Move> rows = Rows.of(moves)
                .longs(move -> move.line().number())
                .instants(Move::seen)
                .instants(Move::due)
                .ints(Move::tries)
                .texts(move -> Optional.ofNullable(move.stop()).map(Stop::name).orElse(null));
        return jdbc.query(
                MOVE,
                statement -> {
                    statement.setLong(1, Rows.micros(now));
                    rows.set(statement, 2);
                },
                (row, i) -> new LineId(row.getLong(1)));
    }

    void stir(List<Stirred> stirred, Instant now) {
        Rows<Stirred> rows = Rows.of(stirred).longs(one -> one.line().number()).booleans(Stirred::money);
        jdbc.update(STIR, statement -> {
            statement.setLong(1, Rows.micros(now));
            statement.setLong(2, Rules.AHEAD.toSeconds());
            rows.set(statement, 3);
        });
    }

    private static AutoRenewal agreement(ResultSet row) throws SQLException {
        String why = row.getString(8);
        return new AutoRenewal(
                new LineId(row.getLong(1)),
                new AccountId(row.getLong(2)),
                row.getString(3),
                row.getLong(4),
                row.getObject(5, LocalDate.class),
                Columns.someInstant(row, 6),
                row.getInt(7),
                why == null ? null : Stop.valueOf(why));
    }
}
