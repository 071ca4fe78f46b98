package org.uzat.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.decision.RenewalId;
import org.uzat.language.Language;

/** The SQL of prints. */
@Component
class PrintStore {

    private static final String NEXT = """
            insert into receipt_print (line_id, version, number, form, language, actor, printed_at)
            select :line, :version, coalesce(max(number), 0) + 1, :form, :language, :actor, :at
            from receipt_print where line_id = :line and version = :version
            on conflict do nothing
            returning number
            """;

    private static final String READ =
            "select number, form, language, actor, printed_at from receipt_print where line_id = ? and version = ? ";

    private final JdbcClient jdbc;

    PrintStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a print and returns its number; empty where somebody else took that number at the same moment. */
    Optional<Integer> next(RenewalId change, Form form, Language language, String actor, Instant now) {
        return jdbc.sql(NEXT)
                .param("line", change.line().number())
                .param("version", change.version())
                .param("form", form.name())
                .param("language", language.tag())
                .param("actor", actor)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    Optional<Print> find(RenewalId change, int number) {
        return jdbc.sql(READ + "and number = ?")
                .params(change.line().number(), change.version(), number)
                .query((row, i) -> print(change, row))
                .optional();
    }

    List<Print> all(RenewalId change) {
        return jdbc.sql(READ + "order by number")
                .params(change.line().number(), change.version())
                .query((row, i) -> print(change, row))
                .list();
    }

    private static Print print(RenewalId change, ResultSet row) throws SQLException {
        return new Print(
                change,
                row.getInt(1),
                Form.valueOf(row.getString(2)),
                Language.tagged(row.getString(3)).orElse(Language.EN),
                row.getString(4),
                Columns.someInstant(row, 5));
    }
}
