package org.uzat.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Rows;
import org.uzat.identity.AccountId;
import org.uzat.messaging.Medium;
import org.uzat.numbering.LineId;

/** The SQL of what people have chosen. */
@Component
class ChoiceStore {

    private static final String CHOICES = """
            select account_id, topic, first_way, then_way from notice_choice join unnest(?) as asked(account_id) using (account_id)
            """;

    private static final String CONSENTS = """
            select account_id from (
                select distinct on (account_id) account_id, agreed
                from offer_consent join unnest(?) as asked(account_id) using (account_id)
                order by account_id, at desc) latest
            where agreed
            """;

    private static final String CHOOSE = """
            insert into notice_choice (account_id, topic, first_way, then_way, chosen_at)
            values (?, ?, ?::smallint, ?::smallint, at_micros(?))
            on conflict (account_id, topic) do update set first_way = excluded.first_way, then_way = excluded.then_way,
                   chosen_at = excluded.chosen_at
            """;

    private static final String CONSENT = """
            insert into offer_consent (account_id, at, agreed, how)
            select ?, at_micros(?), ?, ?
            where ? is distinct from
                  (select agreed from offer_consent where account_id = ? order by at desc limit 1)
                  and (? or exists (select from offer_consent where account_id = ?))
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;

    ChoiceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<AccountId, Map<Topic, Choice>> of(Collection<AccountId> accounts) {
        Map<AccountId, Map<Topic, Choice>> chosen = new HashMap<>();
        jdbc.query(CHOICES, accounts(accounts), (ResultSet row) -> {
            chosen.computeIfAbsent(new AccountId(row.getLong(1)), account -> new EnumMap<>(Topic.class))
                    .put(Topic.of(row.getInt(2)), new Choice(medium(row, 3), medium(row, 4)));
        });
        return chosen;
    }

    /** Those who have agreed to be told of promotions and still do. */
    Set<AccountId> agreed(Collection<AccountId> accounts) {
        return new HashSet<>(jdbc.query(CONSENTS, accounts(accounts), (row, i) -> new AccountId(row.getLong(1))));
    }

    void choose(AccountId account, Topic topic, Choice choice, Instant now) {
        jdbc.update(
                CHOOSE,
                account.number(),
                topic.number(),
                number(choice.first()),
                number(choice.then()),
                Rows.micros(now));
    }

    /** Writes down a change of mind; the same again is none. */
    void consent(AccountId account, boolean agreed, String how, Instant now) {
        long id = account.number();
        jdbc.update(CONSENT, id, Rows.micros(now), agreed, how, agreed, id, agreed, id);
    }

    /** The cards among these whose holders want no messages to their number. */
    Set<LineId> stopped(Collection<LineId> lines) {
        return new HashSet<>(jdbc.query(
                "select line_id from notice_stop join unnest(?) as asked(line_id) using (line_id)",
                Rows.of(List.copyOf(lines)).longs(LineId::number),
                (row, i) -> new LineId(row.getLong(1))));
    }

    void stop(LineId line, Instant now) {
        jdbc.update(
                "insert into notice_stop (line_id, stopped_at) values (?, at_micros(?)) on conflict do nothing",
                line.number(),
                Rows.micros(now));
    }

    void forget(AccountId account) {
        jdbc.update("delete from notice_choice where account_id = ?", account.number());
        jdbc.update("delete from offer_consent where account_id = ?", account.number());
        jdbc.update("delete from notice_seen where account_id = ?", account.number());
        jdbc.update("update notice set account_id = null where account_id = ?", account.number());
    }

    private static Rows<AccountId> accounts(Collection<AccountId> accounts) {
        return Rows.of(List.copyOf(accounts)).longs(AccountId::number);
    }

    private static @Nullable Medium medium(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : Medium.of(number);
    }

    private static @Nullable Integer number(@Nullable Medium medium) {
        return medium == null ? null : (int) medium.number();
    }
}
