package org.uzat.line;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.numbering.Iccid;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.SealedColumn;

/** The SQL of sealed PUKs. */
@Component
class PukStore implements SealedColumn.Owner {

    private final JdbcClient database;

    PukStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("sim", List.of("iccid"), "puk_sealed", "puk_key_id", "'sim.puk:' || iccid"));
    }

    Optional<Sealed> read(Iccid iccid) {
        return database.sql(
                        "select puk_key_id, puk_sealed from sim where iccid = ? and retired_at is null and puk_sealed is not null")
                .param(iccid.digits())
                .query((row, number) -> new Sealed(row.getShort(1), row.getBytes(2)))
                .optional();
    }
}
