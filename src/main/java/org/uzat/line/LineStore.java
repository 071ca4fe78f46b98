package org.uzat.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.database.Together;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineId;
import org.uzat.numbering.Msisdn;

/** The SQL of lines and of the directories that lead to them. */
@Component
class LineStore {

    private static final String READ = """
            select line_id, operator_id, card_type, iccid, msisdn, version, activated_at, valid_until, grace_until,
                   reload_until, blocked_at, released_at, main_minor, bonus_minor, held_minor
            from line where line_id = any(?)
            """;

    private static final String CLAIM = """
            update line set version = claim.version_after,
                   activated_at = at_micros(claim.activated), valid_until = at_micros(claim.valid),
                   grace_until = at_micros(claim.grace), reload_until = at_micros(claim.reload),
                   blocked_at = at_micros(claim.blocked), released_at = at_micros(claim.released),
                   main_minor = claim.main, bonus_minor = claim.bonus, held_minor = claim.held
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as claim(line_id, expected, version_after, activated, valid,
                   grace, reload, blocked, released, main, bonus, held)
            where line.line_id = claim.line_id and line.version = claim.expected
            returning line.line_id
            """;

    private final JdbcTemplate jdbc;

    LineStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<LineId, Line> read(Collection<LineId> ids) {
        Together reads = new Together(jdbc);
        Map<LineId, Line> lines = read(ids, reads);
        reads.run();
        return lines;
    }

    static Map<LineId, Line> read(Collection<LineId> ids, Together reads) {
        Map<LineId, Line> lines = HashMap.newHashMap(ids.size());
        reads.read(READ, Rows.of(List.copyOf(ids)).longs(LineId::number), row -> {
            Line line = line(row);
            lines.put(line.id(), line);
        });
        return lines;
    }

    Set<LineId> claim(List<LineChange> changes) {
        Rows<LineChange> rows = Rows.of(changes)
                .longs(change -> change.after().id().number())
                .ints(LineChange::expectedVersion)
                .ints(change -> change.after().version())
                .instants(change -> change.after().life().activatedAt())
                .instants(change -> change.after().life().validUntil())
                .instants(change -> change.after().life().graceUntil())
                .instants(change -> change.after().life().reloadUntil())
                .instants(change -> change.after().life().blockedAt())
                .instants(change -> change.after().life().releasedAt())
                .longs(change -> change.after().balances().mainMinor())
                .longs(change -> change.after().balances().bonusMinor())
                .longs(change -> change.after().balances().heldMinor());
        Set<LineId> claimed = HashSet.newHashSet(changes.size());
        jdbc.query(CLAIM, rows, (ResultSet row) -> {
            claimed.add(new LineId(row.getLong(1)));
        });
        return claimed;
    }

    Optional<LineId> idOf(Msisdn msisdn) {
        return jdbc
                .queryForList("select line_id from msisdn_directory where msisdn = ?", Long.class, msisdn.digits())
                .stream()
                .map(LineId::new)
                .findFirst();
    }

    /** A card that the line has left leads to it no more: whoever holds it now may be anybody. */
    Optional<LineId> idOf(Iccid iccid) {
        return jdbc
                .queryForList(
                        "select line_id from sim where iccid = ? and retired_at is null", Long.class, iccid.digits())
                .stream()
                .map(LineId::new)
                .findFirst();
    }

    private static Line line(ResultSet row) throws SQLException {
        long msisdn = row.getLong(5);
        return new Line(
                new LineId(row.getLong(1)),
                row.getShort(2),
                row.getString(3),
                row.getString(4),
                msisdn == 0 ? null : new Msisdn(msisdn),
                row.getInt(6),
                new Lifespan(
                        Columns.instant(row, 7),
                        Columns.instant(row, 8),
                        Columns.instant(row, 9),
                        Columns.instant(row, 10),
                        Columns.instant(row, 11),
                        Columns.instant(row, 12)),
                new Balances(row.getLong(13), row.getLong(14), row.getLong(15)));
    }
}
