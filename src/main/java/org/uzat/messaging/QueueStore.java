package org.uzat.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;

/** The SQL of messages on their way: taken by any node, each by one at a time. */
@Component
class QueueStore {

    private static final String CLAIM = """
            with due as (
                select message_id, handed from message_due
                where medium = ? and planned = ? and next_at <= at_micros(?)
                order by next_at limit ? for update skip locked),
            taken as (
                update message_due d set handed = true, tries = tries + 1, next_at = at_micros(?)
                from due where d.message_id = due.message_id returning d.message_id, due.handed as before, d.tries)
            select
            """ + LetterStore.COLUMNS + """
            , t.before, t.tries, m.address_hash, m.occasion is not null, b.medium is not null
            from taken t join message m using (message_id)
                 left join address_block b on b.medium = m.medium and b.address_hash = m.address_hash
                                              and b.blocked_until > at_micros(?)
            """;

    private static final String SETTLE = """
            with ended as (
                select * from unnest(?, ?, ?, ?, ?, ?)
                         as e(message_id, state, why, provider_id, tries, doubted)),
            gone as (delete from message_due d using ended e where d.message_id = e.message_id)
            update message m set state = e.state, state_at = at_micros(?), why = e.why, provider_id = e.provider_id, tries = e.tries,
                   sent_at = case when e.state = 2 then at_micros(?) end,
                   doubted_at = case when e.doubted then at_micros(?) else m.doubted_at end
            from ended e where m.message_id = e.message_id
            """;

    private static final String POSTPONE = """
            with late as (select * from unnest(?, ?, ?, ?) as l(message_id, next_at, tries, doubted)),
            marked as (
                update message m set doubted_at = at_micros(?) from late l where l.doubted and m.message_id = l.message_id)
            update message_due d set handed = false, tries = l.tries, next_at = at_micros(l.next_at)
            from late l where d.message_id = l.message_id
            """;

    /** What a carrier has in its hands is not taken back. */
    private static final String WITHDRAW = """
            with back as (
                select d.message_id from message m join message_due d using (message_id)
                where m.occasion = any(?) and not d.handed for update of d skip locked),
            gone as (delete from message_due d using back b where d.message_id = b.message_id)
            update message m set state = 5, state_at = at_micros(?), why = 'WITHDRAWN'
            from back b where m.message_id = b.message_id returning m.occasion
            """;

    private static final String DROP = """
            with over as (
                select message_id from message_due
                where good_until <= at_micros(?) and (not handed or next_at < at_micros(?) - interval '1 hour')
                for update skip locked),
            gone as (delete from message_due d using over o where d.message_id = o.message_id)
            update message m set state = 5, state_at = at_micros(?), why = 'OUT_OF_DATE'
            from over o where m.message_id = o.message_id
            """;

    private static final String STANDINGS = """
            select occasion, state, state_at, why, provider_id, doubted_at is not null
            from unnest(?) as asked(occasion) join message using (occasion)
            """;

    /**
     * A message taken to be handed over.
     *
     * @param doubted whether it was in a carrier's hands before and nobody wrote down what came of it
     * @param tries with this one
     */
    @SuppressWarnings("ArrayRecordComponent") // written to the database and forgotten, never compared
    record Claimed(Letter letter, boolean doubted, int tries, byte @Nullable [] hash, boolean once, boolean blocked) {}

    /** That a message's way is over. */
    record Ended(
            Claimed claimed,
            LetterState state,
            @Nullable Why why,
            @Nullable String providerId,
            boolean doubted) {}

    /** That a message is to be tried again; where nothing was handed over, the try does not count. */
    record Late(Claimed claimed, Instant next, boolean counts, boolean doubted) {}

    private final JdbcTemplate jdbc;
    private final LetterStore letters;

    QueueStore(JdbcTemplate jdbc, LetterStore letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    /** Takes what is due; if nothing is heard of it for so long, others may take it. */
    List<Claimed> claim(Medium medium, boolean planned, int most, Instant now, Duration lease) {
        return jdbc.query(
                CLAIM,
                (row, number) -> claimed(row),
                medium.number(),
                planned,
                Rows.micros(now),
                most,
                Rows.micros(now.plus(lease)),
                Rows.micros(now));
    }

    private Claimed claimed(ResultSet row) throws SQLException {
        int next = LetterStore.WIDTH + 1;
        return new Claimed(
                letters.letter(row),
                row.getBoolean(next),
                row.getInt(next + 1),
                row.getBytes(next + 2),
                row.getBoolean(next + 3),
                row.getBoolean(next + 4));
    }

    void settle(List<Ended> ended, Instant now) {
        if (ended.isEmpty()) {
            return;
        }
        jdbc.update(SETTLE, statement -> {
            int next = Rows.of(ended)
                    .longs(end -> end.claimed().letter().id())
                    .ints(end -> end.state().number())
                    .texts(end -> end.why() == null ? null : end.why().name())
                    .texts(Ended::providerId)
                    .ints(end -> end.claimed().tries())
                    .booleans(Ended::doubted)
                    .set(statement, 1);
            for (int i = 0; i < 3; i++) {
                statement.setLong(next + i, Rows.micros(now));
            }
        });
    }

    void postpone(List<Late> late, Instant now) {
        if (late.isEmpty()) {
            return;
        }
        jdbc.update(POSTPONE, statement -> {
            int next = Rows.of(late)
                    .longs(one -> one.claimed().letter().id())
                    .instants(Late::next)
                    .ints(one -> one.claimed().tries() - (one.counts() ? 0 : 1))
                    .booleans(Late::doubted)
                    .set(statement, 1);
            statement.setLong(next, Rows.micros(now));
        });
    }

    /** Forgets messages whose addresses were given for them alone. */
    void forget(List<Letter> once) {
        if (!once.isEmpty()) {
            jdbc.update(
                    "delete from message using unnest(?) as o(id) where message_id = o.id",
                    Rows.of(once).longs(Letter::id));
        }
    }

    /** Takes back what nobody has in hand, and says which. */
    Set<String> withdraw(Collection<String> occasions, Instant now) {
        Set<String> back = new HashSet<>();
        jdbc.query(
                WITHDRAW,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text", occasions.toArray()));
                    statement.setLong(2, Rows.micros(now));
                },
                row -> {
                    back.add(row.getString(1));
                });
        return back;
    }

    /** Drops what is out of date by the trade's time and in nobody's hands. */
    int drop(Instant now, Instant wall) {
        return jdbc.update(DROP, Rows.micros(now), Rows.micros(wall), Rows.micros(now));
    }

    Map<String, Standing> standings(Collection<String> occasions) {
        Map<String, Standing> found = new HashMap<>();
        jdbc.query(STANDINGS, Rows.of(List.copyOf(occasions)).texts(occasion -> occasion), row -> {
            found.put(row.getString(1), standing(row));
        });
        return found;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String why = row.getString(4);
        return new Standing(
                LetterState.of(row.getInt(2)),
                Columns.someInstant(row, 3),
                why == null ? null : Why.valueOf(why),
                row.getString(5),
                row.getBoolean(6));
    }

    /** Whether something has been written that nobody has tried yet. */
    boolean hasUntried() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from message_due where tries = 0 and not handed)", Boolean.class));
    }
}
