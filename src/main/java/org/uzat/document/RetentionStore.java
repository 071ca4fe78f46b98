package org.uzat.document;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.numbering.LineId;

/** The SQL of deleting documents: with each goes its place, and afterwards what said whose it was. */
@Component
class RetentionStore {

    private static final String AFTER =
            "select line_id, shown_at from paper where line_id > ? order by line_id limit ?";

    /** Only what nobody has shown since it was read. */
    private static final String DELETE = """
            with gone as (
                delete from paper p using unnest(?, ?) as over(line_id, shown_micros)
                where p.line_id = over.line_id and p.shown_at = at_micros(over.shown_micros)
                returning p.line_id, p.person_hash, p.document_hash
            ), places as (
                delete from person_place t using gone g where t.person_hash = g.person_hash and t.line_id = g.line_id
            )
            select count(*) from gone
            """;

    private static final String UNHELD = """
            document_person d where not exists (select from paper p where p.document_hash = d.document_hash)
            """;

    /** A kept document, by its line. */
    record Held(LineId line, Instant shownAt) {}

    private final JdbcTemplate jdbc;

    RetentionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Held> after(long line, int count) {
        return jdbc.query(
                AFTER, (row, number) -> new Held(new LineId(row.getLong(1)), Columns.someInstant(row, 2)), line, count);
    }

    int delete(List<Held> over) {
        Rows<Held> rows = Rows.of(over).longs(held -> held.line().number()).instants(Held::shownAt);
        Integer count = jdbc.query(DELETE, rows, row -> row.next() ? row.getInt(1) : 0);
        return count == null ? 0 : count;
    }

    /**
     * Forgets whose documents were that nobody's line is kept by any more, within the caller's transaction. They are locked first,
     * so that one which is kept again at this moment is seen.
     */
    void forgetUnheld() {
        jdbc.query("select from " + UNHELD + " order by document_hash for update of d", row -> {});
        jdbc.update("delete from " + UNHELD);
    }
}
