package org.uzat.line;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Rows;
import org.uzat.database.Together;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineId;
import org.uzat.sealing.SealedColumn;

/** The SQL of spare cards, and of lines that move to them. */
@Component
class CardStore implements SealedColumn.Owner {

    private static final String READ = """
            select asked.iccid, coalesce(c.operator_id, l.operator_id), s.iccid is not null
            from unnest(?) as asked(iccid) left join spare_card c using (iccid) left join sim s using (iccid)
                 left join line l on l.line_id = s.line_id
            where c.iccid is not null or s.iccid is not null
            """;

    private static final String FORMERLY = "select line_id from sim where iccid = ? and retired_at is not null";

    /** Before the line is moved, because the former card is read from it. */
    private static final String REMEMBER = """
            insert into sim_swap (line_id, version, former_iccid, former_imsi, iccid, imsi, swapped_at)
            select line_id, m.version, l.iccid, l.imsi, c.iccid, c.imsi, at_micros(m.at)
            from unnest(?, ?, ?, ?) as m(line_id, version, spare, at)
                 join line l using (line_id) join spare_card c on c.iccid = m.spare
            """;

    /** Its unblocking code proves nothing from now on, so it is forgotten. */
    private static final String RETIRE = """
            update sim set retired_at = at_micros(m.at), puk_sealed = null, puk_key_id = null
            from unnest(?, ?) as m(line_id, at) where sim.line_id = m.line_id and sim.retired_at is null
            """;

    /** The primary key lets a card be given once only. */
    private static final String GIVE = """
            insert into sim (iccid, line_id, imsi, puk_sealed, puk_key_id, row_hash)
            select c.iccid, m.line_id, c.imsi, c.puk_sealed, c.puk_key_id, c.row_hash
            from unnest(?, ?) as m(line_id, iccid) join spare_card c using (iccid)
            """;

    private static final String POINT = """
            update imsi_directory d set line_id = m.line_id
            from unnest(?, ?) as m(line_id, iccid) join spare_card c using (iccid) where d.imsi = c.imsi
            """;

    private static final String EMPTY = """
            update spare_card set puk_sealed = null, puk_key_id = null where iccid = any(?)
            """;

    private static final String MOVE = """
            update line set iccid = c.iccid, imsi = c.imsi
            from unnest(?, ?) as m(line_id, iccid) join spare_card c using (iccid) where line.line_id = m.line_id
            """;

    private final JdbcTemplate jdbc;

    CardStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                new SealedColumn("spare_card", List.of("iccid"), "puk_sealed", "puk_key_id", "'sim.puk:' || iccid"));
    }

    Map<String, StockCard> read(Collection<String> iccids) {
        Map<String, StockCard> cards = new HashMap<>();
        jdbc.query(
                READ,
                (ResultSet row) -> {
                    cards.put(row.getString(1), new StockCard(row.getString(1), row.getShort(2), row.getBoolean(3)));
                },
                (Object) iccids.toArray(String[]::new));
        return cards;
    }

    Optional<LineId> formerly(Iccid iccid) {
        return jdbc.queryForList(FORMERLY, Long.class, iccid.digits()).stream()
                .map(LineId::new)
                .findFirst();
    }

    static void swap(List<CardSwap> swaps, Instant at, Together writes) {
        writes.write(
                REMEMBER,
                lines(swaps).ints(CardSwap::version).texts(CardSwap::iccid).instants(swap -> at));
        writes.write(RETIRE, lines(swaps).instants(swap -> at));
        writes.write(GIVE, lines(swaps).texts(CardSwap::iccid));
        writes.write(POINT, lines(swaps).texts(CardSwap::iccid));
        writes.write(EMPTY, Rows.of(swaps).texts(CardSwap::iccid));
        writes.write(MOVE, lines(swaps).texts(CardSwap::iccid));
    }

    private static Rows<CardSwap> lines(List<CardSwap> swaps) {
        return Rows.of(swaps).longs(swap -> swap.line().number());
    }
}
