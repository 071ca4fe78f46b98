package org.uzat.autorenew;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.identity.AccountId;
import org.uzat.numbering.LineId;

/** The SQL of what owners are to be told. */
@Component
class NoticeStore {

    private static final String INSERT = """
            insert into auto_renewal_notice (line_id, account_id, kind, noted_at)
            select line_id, account_id, kind, at_micros(at) from unnest(?, ?, ?, ?) as n(line_id, account_id, kind, at)
            on conflict do nothing
            """;

    private static final String TAKE = """
            with oldest as (
                select line_id, noted_at from auto_renewal_notice order by noted_at limit ? for update skip locked)
            delete from auto_renewal_notice n using oldest
            where n.line_id = oldest.line_id and n.noted_at = oldest.noted_at
            returning n.line_id, n.account_id, n.kind, n.noted_at
            """;

    /** Something to be told. */
    record Notice(LineId line, AccountId account, OwnerNews.What what) {}

    /** The same with when it was noted. */
    record Noted(Notice notice, Instant at) {}

    private final JdbcTemplate jdbc;

    NoticeStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<Notice> notices, Instant now) {
        jdbc.update(
                INSERT,
                Rows.of(notices)
                        .longs(notice -> notice.line().number())
                        .longs(notice -> notice.account().number())
                        .texts(notice -> notice.what().name())
                        .instants(notice -> now));
    }

    /** Takes the oldest away, within the transaction that tells them. */
    List<Noted> take(int most) {
        return jdbc.query(
                TAKE,
                (row, i) -> new Noted(
                        new Notice(
                                new LineId(row.getLong(1)),
                                new AccountId(row.getLong(2)),
                                OwnerNews.What.valueOf(row.getString(3))),
                        Columns.someInstant(row, 4)),
                most);
    }
}
