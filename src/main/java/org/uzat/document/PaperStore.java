package org.uzat.document;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.numbering.LineId;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.SealedColumn;
import org.uzat.sealing.Sealer;

/** The SQL of kept documents. */
@Component
class PaperStore implements SealedColumn.Owner {

    private static final String READ = """
            select line_id, person_hash, content_key_id, content_sealed, kept_at, shown_at from paper where line_id
            """;

    /** A document as kept. */
    record Kept(LineId line, Hash person, Document document, Instant keptAt, Instant shownAt) {

        Paper paper() {
            return new Paper(line, document.masked(), keptAt, shownAt);
        }
    }

    private final JdbcClient database;
    private final Sealer sealer;

    PaperStore(JdbcClient database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    Optional<Kept> find(LineId line) {
        return database.sql(READ + " = ?")
                .param(line.number())
                .query((row, number) -> kept(row))
                .optional();
    }

    /** The same; until the transaction ends nobody else changes it. */
    Optional<Kept> lock(LineId line) {
        return database.sql(READ + " = ? for update")
                .param(line.number())
                .query((row, number) -> kept(row))
                .optional();
    }

    /** Whether the line had none; where somebody else writes one at this moment, they are waited for. */
    boolean insert(LineId line, Hash person, Document document, Visit visit, Instant now) {
        Sealed sealed = seal(line, document);
        return database.sql("""
                        insert into paper (line_id, person_hash, document_hash, content_sealed, content_key_id, outlet_id,
                                           kept_by, kept_at, shown_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                line.number(),
                                person.bytes(),
                                hash(document).bytes(),
                                sealed.bytes(),
                                sealed.keyId(),
                                visit.outletId(),
                                visit.staff().actor(),
                                now.atOffset(ZoneOffset.UTC),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Writes another document over the one that is kept; a holder who stays keeps the day they became one. */
    void replace(LineId line, Hash person, Document document, Visit visit, Instant now) {
        Sealed sealed = seal(line, document);
        database.sql("""
                update paper set kept_at = case when person_hash = ? then kept_at else ? end, shown_at = ?,
                       person_hash = ?, document_hash = ?, content_sealed = ?, content_key_id = ?, outlet_id = ?,
                       kept_by = ?
                where line_id = ?
                """)
                .params(
                        person.bytes(),
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        person.bytes(),
                        hash(document).bytes(),
                        sealed.bytes(),
                        sealed.keyId(),
                        visit.outletId(),
                        visit.staff().actor(),
                        line.number())
                .update();
    }

    void delete(LineId line) {
        database.sql("delete from paper where line_id = ?").param(line.number()).update();
    }

    /** The holder was here. */
    void shown(LineId line, Instant now) {
        database.sql("update paper set shown_at = greatest(shown_at, ?) where line_id = ?")
                .params(now.atOffset(ZoneOffset.UTC), line.number())
                .update();
    }

    /** What a document is found by: its issuer and its number. */
    Hash hash(Document document) {
        return hash(document.issuer() + ":" + document.number(), "document");
    }

    /** What a person is told apart by who shows a document for the first time. */
    Hash personOf(Document document) {
        return hash(
                String.join(":", document.nationality(), document.born(), document.surname(), document.given()),
                "document.person");
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(
                "paper", List.of("line_id"), "content_sealed", "content_key_id", "'paper:' || line_id"));
    }

    private Hash hash(String text, String context) {
        return new Hash(sealer.lookUpHash(text.getBytes(StandardCharsets.UTF_8), context));
    }

    private Sealed seal(LineId line, Document document) {
        return sealer.seal(Content.write(document), context(line));
    }

    private Kept kept(ResultSet row) throws SQLException {
        LineId line = new LineId(row.getLong(1));
        Sealed sealed = new Sealed(row.getShort(3), row.getBytes(4));
        return new Kept(
                line,
                new Hash(row.getBytes(2)),
                Content.read(sealer.open(sealed, context(line))),
                Columns.someInstant(row, 5),
                Columns.someInstant(row, 6));
    }

    private static String context(LineId line) {
        return "paper:" + line.number();
    }
}
