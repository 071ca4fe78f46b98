package org.uzat.line;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.numbering.Iccid;
import org.uzat.sealing.Sealed;

/** The SQL of sealed PUKs. */
@Component
class PukStore {

    private final JdbcClient database;

    PukStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Sealed> read(Iccid iccid) {
        return database.sql("select puk_key_id, puk_sealed from sim where iccid = ? and puk_sealed is not null")
                .param(iccid.digits())
                .query((row, number) -> new Sealed(row.getShort(1), row.getBytes(2)))
                .optional();
    }
}
