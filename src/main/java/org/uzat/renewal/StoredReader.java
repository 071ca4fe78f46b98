package org.uzat.renewal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.decision.HoldRecord;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Channel;
import org.uzat.time.Expiry;

/** Reads renewals, top-ups and holds back. */
@Component
class StoredReader {

    private static final String RENEWALS = """
            select r.line_id, r.version, r.pack_version_id, r.quantity, r.price_minor, r.vat_minor, v.valid_before,
                   v.valid_after, r.main_after_minor, r.renewed_at, e.channel
            from renewal r join validity_entry v using (line_id, version) join event e using (line_id, version)
            """;

    private static final String TOPUPS = """
            select t.line_id, t.version, t.amount_minor, t.source, t.days, v.valid_before, v.valid_after,
                   t.main_after_minor, t.reference, t.topped_up_at, e.channel
            from topup t join validity_entry v using (line_id, version) join event e using (line_id, version)
            """;

    private static final String NAMED = "join unnest(?, ?) as asked(line_id, version) using (line_id, version)";

    private static final String HOLDS = """
            select line_id, hold_id, amount_minor, closed_version
            from hold join unnest(?, ?) as asked(line_id, hold_id) using (line_id, hold_id)
            """;

    /** A hold as asked for by a command. */
    record HoldName(LineId line, long holdId) {}

    private final JdbcTemplate jdbc;

    StoredReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The renewals and top-ups with these ids, as they were answered. */
    Map<RenewalId, Outcome> outcomes(List<RenewalId> ids, Function<LineId, OperatorSettings> settings) {
        Map<RenewalId, Outcome> outcomes = new HashMap<>();
        Rows<RenewalId> rows = Rows.of(ids).longs(id -> id.line().number()).ints(RenewalId::version);
        jdbc.query(RENEWALS + NAMED, rows, (ResultSet row) -> {
            Outcome.Renewed renewed = renewed(row, settings);
            outcomes.put(renewed.id(), renewed);
        });
        if (outcomes.size() < ids.size()) {
            jdbc.query(TOPUPS + NAMED, rows, (ResultSet row) -> {
                Outcome.ToppedUp toppedUp = toppedUp(row, settings);
                outcomes.put(toppedUp.id(), toppedUp);
            });
        }
        return outcomes;
    }

    /** A line's renewals, newest first, older than a version. */
    List<Outcome.Renewed> renewals(LineId line, int beforeVersion, int limit, OperatorSettings settings) {
        return jdbc.query(
                RENEWALS + "where r.line_id = ? and r.version < ? order by r.version desc limit ?",
                (row, i) -> renewed(row, id -> settings),
                line.number(),
                beforeVersion,
                limit);
    }

    Optional<Outcome.Renewed> renewal(RenewalId id, OperatorSettings settings) {
        return renewals(id.line(), id.version() + 1, 1, settings).stream()
                .filter(renewed -> renewed.id().equals(id))
                .findFirst();
    }

    Optional<Outcome.ToppedUp> topUp(RenewalId id, OperatorSettings settings) {
        return jdbc
                .query(
                        TOPUPS + "where t.line_id = ? and t.version = ?",
                        (row, i) -> toppedUp(row, line -> settings),
                        id.line().number(),
                        id.version())
                .stream()
                .findFirst();
    }

    Map<LineId, Map<Long, HoldRecord>> holds(List<HoldName> names, Function<LineId, OperatorSettings> settings) {
        Map<LineId, Map<Long, HoldRecord>> holds = new HashMap<>();
        Rows<HoldName> rows = Rows.of(new ArrayList<>(names))
                .longs(name -> name.line().number())
                .longs(HoldName::holdId);
        jdbc.query(HOLDS, rows, (ResultSet row) -> {
            LineId line = new LineId(row.getLong(1));
            Long closed = Columns.nullableLong(row, 4);
            Money amount = new Money(row.getLong(3), settings.apply(line).currency());
            holds.computeIfAbsent(line, id -> new HashMap<>())
                    .put(
                            row.getLong(2),
                            new HoldRecord(row.getLong(2), amount, closed == null ? null : closed.intValue()));
        });
        return holds;
    }

    private static Outcome.Renewed renewed(ResultSet row, Function<LineId, OperatorSettings> settingsOf)
            throws SQLException {
        LineId line = new LineId(row.getLong(1));
        OperatorSettings settings = settingsOf.apply(line);
        Currency currency = settings.currency();
        return new Outcome.Renewed(
                new RenewalId(line, row.getInt(2)),
                row.getInt(3),
                row.getInt(4),
                new Money(row.getLong(5), currency),
                new Money(row.getLong(6), currency),
                new Expiry(Columns.instant(row, 7), settings.zone()),
                new Expiry(Columns.instant(row, 8), settings.zone()),
                new Money(row.getLong(9), currency),
                Channel.of(row.getInt(11)),
                Columns.someInstant(row, 10));
    }

    private static Outcome.ToppedUp toppedUp(ResultSet row, Function<LineId, OperatorSettings> settingsOf)
            throws SQLException {
        LineId line = new LineId(row.getLong(1));
        OperatorSettings settings = settingsOf.apply(line);
        return new Outcome.ToppedUp(
                new RenewalId(line, row.getInt(2)),
                new Money(row.getLong(3), settings.currency()),
                MoneySource.of(row.getInt(4)),
                row.getInt(5),
                new Expiry(Columns.instant(row, 6), settings.zone()),
                new Expiry(Columns.instant(row, 7), settings.zone()),
                new Money(row.getLong(8), settings.currency()),
                row.getString(9),
                Channel.of(row.getInt(11)),
                Columns.someInstant(row, 10));
    }
}
