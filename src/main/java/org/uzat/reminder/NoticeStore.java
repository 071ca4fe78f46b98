package org.uzat.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.identity.AccountId;
import org.uzat.numbering.LineId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of notices. */
@Component
class NoticeStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private static final String COLUMNS =
            "n.line_id, n.occasion, n.step, n.about, n.account_id, n.noted_at, n.good_until, n.detail";

    private static final String INSERT = """
            insert into notice (line_id, occasion, step, about, account_id, noted_at, good_until, detail, held_until)
            select line_id, occasion, step, at_micros(about), account_id, at_micros(at), at_micros(good), detail,
                   at_micros(held)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as n(line_id, occasion, step, about, account_id, at, good, detail, held)
            on conflict do nothing
            returning line_id, occasion, step, about
            """;

    private static final String TAKE_HELD = """
            with due as (
                select line_id, occasion, step, about from notice where held_until <= at_micros(?)
                order by held_until limit ? for update skip locked)
            update notice n set held_until = null from due
            where (n.line_id, n.occasion, n.step, n.about) = (due.line_id, due.occasion, due.step, due.about)
            returning\s""" + COLUMNS;

    private static final String READ = "select " + COLUMNS + """
             from notice n join unnest(?, ?, ?, ?) as k(line_id, occasion, step, about)
            on n.line_id = k.line_id and n.occasion = k.occasion and n.step = k.step and n.about = at_micros(k.about)
            """;

    /** An owner reads what was noted while the card was theirs; what waits for the morning is not there yet. */
    private static final String INBOX = "select " + COLUMNS + """
             from notice n where account_id = ? and held_until is null and noted_at < at_micros(?)
            order by noted_at desc limit ?
            """;

    private static final String UNREAD = """
            select count(*) from (
                select from notice where account_id = ? and held_until is null
                and noted_at > coalesce((select seen_at from notice_seen where account_id = ?), '-infinity') limit ?) unread
            """;

    private static final String SEEN = """
            insert into notice_seen (account_id, seen_at) values (?, at_micros(?))
            on conflict (account_id) do update set seen_at = greatest(notice_seen.seen_at, excluded.seen_at)
            """;

    private static final String PRICES = """
            select line_id, version, price_minor from renewal join unnest(?, ?) as c(line_id, version) using (line_id, version)
            """;

    /** A change of a line, by its name in all books. */
    record Change(LineId line, int version) {}

    /** A notice to be written. */
    record Noted(Notice notice, @Nullable Instant heldUntil) {}

    private final JdbcTemplate jdbc;

    NoticeStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes notices; gives the keys of those that were not there. */
    Set<NoticeKey> insert(List<Noted> noted) {
        if (noted.isEmpty()) {
            return Set.of();
        }
        Rows<Noted> rows = Rows.of(noted)
                .longs(one -> one.notice().key().line().number())
                .ints(one -> one.notice().key().occasion().number())
                .ints(one -> one.notice().key().step())
                .instants(one -> one.notice().key().about())
                .nullableLongs(one -> Optional.ofNullable(one.notice().owner())
                        .map(AccountId::number)
                        .orElse(null))
                .instants(one -> one.notice().at())
                .instants(one -> one.notice().goodUntil())
                .texts(one -> JSON.writeValueAsString(new TreeMap<>(one.notice().detail())))
                .instants(Noted::heldUntil);
        return new HashSet<>(jdbc.query(INSERT, rows, (row, i) -> key(row)));
    }

    /** Takes notices whose hour has come, once, within the transaction that tells them. */
    List<Notice> takeHeld(Instant now, int most) {
        return jdbc.query(TAKE_HELD, (row, i) -> notice(row), Rows.micros(now), most);
    }

    /** When the next notice that waits is to be told, also where that has passed. */
    Optional<Instant> firstHeld() {
        return jdbc
                .query(
                        "select held_until from notice where held_until is not null order by held_until limit 1",
                        (row, i) -> Columns.someInstant(row, 1))
                .stream()
                .findFirst();
    }

    List<Notice> read(Collection<NoticeKey> keys) {
        return jdbc.query(READ, keys(List.copyOf(keys)), (row, i) -> notice(row));
    }

    List<Notice> inbox(AccountId account, Instant before, int most) {
        return jdbc.query(INBOX, (row, i) -> notice(row), account.number(), Rows.micros(before), most);
    }

    int unread(AccountId account, int most) {
        Integer unread = jdbc.queryForObject(UNREAD, Integer.class, account.number(), account.number(), most);
        return unread == null ? 0 : unread;
    }

    void seen(AccountId account, Instant at) {
        jdbc.update(SEEN, account.number(), Rows.micros(at));
    }

    /** What renewals cost. */
    Map<Change, Long> prices(List<Change> renewals) {
        Map<Change, Long> prices = new HashMap<>();
        Rows<Change> rows = Rows.of(renewals).longs(one -> one.line().number()).ints(Change::version);
        jdbc.query(PRICES, rows, row -> {
            prices.put(new Change(new LineId(row.getLong(1)), row.getInt(2)), row.getLong(3));
        });
        return prices;
    }

    int purge(Instant before) {
        return jdbc.update("delete from notice where noted_at < at_micros(?)", Rows.micros(before));
    }

    static Rows<NoticeKey> keys(List<NoticeKey> keys) {
        return Rows.of(keys)
                .longs(key -> key.line().number())
                .ints(key -> key.occasion().number())
                .ints(NoticeKey::step)
                .instants(NoticeKey::about);
    }

    static NoticeKey key(ResultSet row) throws SQLException {
        return new NoticeKey(
                new LineId(row.getLong(1)), Occasion.of(row.getInt(2)), row.getInt(3), Columns.someInstant(row, 4));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        Long account = Columns.nullableLong(row, 5);
        return new Notice(
                key(row),
                account == null ? null : new AccountId(account),
                Columns.someInstant(row, 6),
                Columns.someInstant(row, 7),
                JSON.readValue(row.getString(8), DETAIL));
    }
}
