package org.uzat.sealing;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fingerprints of the keys this installation has sealed with. */
@Component
class SealingKeyStore {

    private final JdbcClient database;

    SealingKeyStore(JdbcClient database) {
        this.database = database;
    }

    Map<Short, byte[]> known() {
        Map<Short, byte[]> known = new TreeMap<>();
        database.sql("select key_id, fingerprint from sealing_key").query(row -> {
            known.put(row.getShort(1), row.getBytes(2));
        });
        return known;
    }

    void add(short keyId, byte[] fingerprint) {
        database.sql("insert into sealing_key (key_id, fingerprint) values (?, ?) on conflict do nothing")
                .params(keyId, fingerprint)
                .update();
    }
}
