package org.uzat.identity;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calling systems with the hashes of their keys. */
@Component
class ApiClientStore {

    private final JdbcClient database;

    ApiClientStore(JdbcClient database) {
        this.database = database;
    }

    Map<ByteBuffer, ApiClient> byKeyHash() {
        Map<ByteBuffer, ApiClient> clients = new HashMap<>();
        database.sql("select client_id, name, key_hash, scopes from api_client where revoked_at is null")
                .query(row -> {
                    clients.put(ByteBuffer.wrap(row.getBytes("key_hash")), client(row));
                });
        return Map.copyOf(clients);
    }

    ApiClient insert(String name, byte[] keyHash, Set<Scope> scopes, Instant now) {
        int id = database.sql("""
                insert into api_client (name, key_hash, scopes, created_at) values (?, ?, ?, ?) returning client_id
                """)
                .params(
                        name,
                        keyHash,
                        scopes.stream().map(Scope::text).sorted().toArray(String[]::new),
                        now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return new ApiClient(id, name, Set.copyOf(scopes));
    }

    void revoke(int clientId, Instant now) {
        database.sql("update api_client set revoked_at = ? where client_id = ? and revoked_at is null")
                .params(now.atOffset(ZoneOffset.UTC), clientId)
                .update();
    }

    /** A scope that a newer build wrote is left out: it is nothing this one could grant. */
    private static ApiClient client(ResultSet row) throws SQLException {
        String[] scopes = (String[]) row.getArray("scopes").getArray();
        return new ApiClient(
                row.getInt("client_id"),
                row.getString("name"),
                Arrays.stream(scopes).map(Scope::of).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()));
    }
}
