package org.uzat.renewal;

import java.util.List;
import java.util.Objects;
import org.uzat.database.Rows;
import org.uzat.database.Together;
import org.uzat.decision.Because;
import org.uzat.decision.Change;

/** Writes why staff changed a line. */
final class InterventionStore {

    private static final String INSERT = """
            insert into intervention (line_id, version, why, note)
            select line_id, version, why, nullif(note, '') from unnest(?, ?, ?, ?) as row(line_id, version, why, note)
            """;

    private InterventionStore() {}

    static void insert(List<Change> changes, Together writes) {
        List<Change> made = changes.stream()
                .filter(change -> change.links().because() != null)
                .toList();
        if (!made.isEmpty()) {
            writes.write(
                    INSERT,
                    Rows.of(made)
                            .longs(change -> change.after().id().number())
                            .ints(change -> change.after().version())
                            .texts(change -> because(change).why().name())
                            .texts(change -> because(change).note()));
        }
    }

    private static Because because(Change change) {
        return Objects.requireNonNull(change.links().because());
    }
}
