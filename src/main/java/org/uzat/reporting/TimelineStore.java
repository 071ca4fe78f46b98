package org.uzat.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Rule;
import org.uzat.database.Columns;
import org.uzat.event.EventKind;
import org.uzat.ledger.Account;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.validity.Cause;

/** Reads what explains a line, from every book that has something under its versions. */
@Component
class TimelineStore {

    private static final String CHANGES = """
            select e.version, e.at, e.kind, e.channel, e.actor, e.outlet, e.request_id,
                   v.cause, v.rule, v.days, v.hours, v.valid_before, v.valid_after,
                   r.pack_version_id, r.quantity, t.amount_minor, t.source, t.reference, i.why, i.note,
                   s.former_iccid, s.iccid, o.code
            from event e left join validity_entry v using (line_id, version) left join renewal r using (line_id, version)
                 left join topup t using (line_id, version) left join intervention i using (line_id, version)
                 left join sim_swap s using (line_id, version) left join outlet o on o.outlet_id = e.outlet
            where line_id = ? and version < ? order by version desc limit ?
            """;

    private static final String MOVES = """
            select version, debit, credit, amount_minor, currency from transfer
            where line_id = ? and version between ? and ? order by version, part
            """;

    private final JdbcTemplate jdbc;

    TimelineStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<TimelineEntry> read(LineId line, int beforeVersion, int limit) {
        Map<Integer, List<TimelineEntry.Move>> moves = new HashMap<>();
        List<TimelineEntry> entries = jdbc.query(
                CHANGES,
                (row, i) -> entry(row, moves.computeIfAbsent(row.getInt(1), version -> new ArrayList<>())),
                line.number(),
                beforeVersion,
                limit);
        if (!entries.isEmpty()) {
            jdbc.query(
                    MOVES,
                    (ResultSet row) -> {
                        moves.computeIfAbsent(row.getInt(1), version -> new ArrayList<>())
                                .add(move(row));
                    },
                    line.number(),
                    entries.getLast().version(),
                    entries.getFirst().version());
        }
        return entries;
    }

    private static TimelineEntry entry(ResultSet row, List<TimelineEntry.Move> moves) throws SQLException {
        Long outlet = Columns.nullableLong(row, 6);
        Origin origin = new Origin(
                Channel.of(row.getInt(4)),
                row.getString(5),
                outlet == null ? null : outlet.intValue(),
                row.getString(7));
        return new TimelineEntry(
                row.getInt(1),
                Columns.someInstant(row, 2),
                EventKind.of(row.getInt(3)),
                origin,
                row.getString(23),
                days(row),
                bought(row),
                paidIn(row),
                row.getString(19) == null ? null : new TimelineEntry.Step(row.getString(19), row.getString(20)),
                row.getString(21) == null ? null : new TimelineEntry.Swap(row.getString(21), row.getString(22)),
                moves);
    }

    private static TimelineEntry.@Nullable Days days(ResultSet row) throws SQLException {
        Long cause = Columns.nullableLong(row, 8);
        return cause == null
                ? null
                : new TimelineEntry.Days(
                        Cause.of(cause.intValue()),
                        Rule.of(row.getInt(9)),
                        row.getInt(10),
                        row.getInt(11),
                        Columns.instant(row, 12),
                        Columns.instant(row, 13));
    }

    private static TimelineEntry.@Nullable Bought bought(ResultSet row) throws SQLException {
        Long pack = Columns.nullableLong(row, 14);
        return pack == null ? null : new TimelineEntry.Bought(pack.intValue(), row.getInt(15));
    }

    private static TimelineEntry.@Nullable PaidIn paidIn(ResultSet row) throws SQLException {
        Long amount = Columns.nullableLong(row, 16);
        return amount == null
                ? null
                : new TimelineEntry.PaidIn(
                        amount, MoneySource.of(row.getInt(17)).name(), row.getString(18));
    }

    private static TimelineEntry.Move move(ResultSet row) throws SQLException {
        Money amount = new Money(row.getLong(4), Currency.getInstance(row.getString(5)));
        return new TimelineEntry.Move(account(row.getInt(2)), account(row.getInt(3)), amount);
    }

    private static Account account(int number) {
        return Arrays.stream(Account.values())
                .filter(account -> account.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
