package org.uzat.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.numbering.LineId;

/** The SQL of what was shown at the counter just now. */
@Component
class ShownStore {

    private final JdbcClient database;

    ShownStore(JdbcClient database) {
        this.database = database;
    }

    void put(LineId line, String actor, Whose whose, Instant now) {
        database.sql("""
                insert into document_shown (line_id, actor, whose, shown_at) values (?, ?, ?, ?)
                on conflict (line_id, actor) do update set whose = excluded.whose, shown_at = excluded.shown_at
                """)
                .params(line.number(), actor, whose.name(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whose document was shown last, if that is not longer ago. */
    Optional<Whose> since(LineId line, String actor, Instant since) {
        return database.sql("select whose from document_shown where line_id = ? and actor = ? and shown_at >= ?")
                .params(line.number(), actor, since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Whose.valueOf(row.getString(1)))
                .optional();
    }

    /** When the holder changes, what others saw of the former one counts no longer. */
    void forget(LineId line) {
        database.sql("delete from document_shown where line_id = ?")
                .param(line.number())
                .update();
    }

    int purge(Instant before) {
        return database.sql("delete from document_shown where shown_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
