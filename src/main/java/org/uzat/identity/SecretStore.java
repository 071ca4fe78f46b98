package org.uzat.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets of this installation. */
@Component
class SecretStore {

    private final JdbcClient database;

    SecretStore(JdbcClient database) {
        this.database = database;
    }

    /** Whoever comes first wins; a node that comes second waits for it and finds its secret. */
    void insertUnlessPresent(String name, byte[] secret) {
        database.sql("insert into installation_secret (name, secret) values (?, ?) on conflict do nothing")
                .params(name, secret)
                .update();
    }

    byte[] secret(String name) {
        return database.sql("select secret from installation_secret where name = ?")
                .param(name)
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
