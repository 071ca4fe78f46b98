package org.uzat.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.snapshot.Snapshot;
import org.uzat.snapshot.Snapshots;
import org.uzat.time.WallClock;

/** The calling systems kept in memory by the hash of their keys; keys are random, so a fast hash is enough. */
@Component
final class LoadedApiClients implements ApiClients {

    private static final String TOPIC = "clients";
    private static final String PREFIX = "uz_";
    private static final int KEY_BYTES = 32;
    private static final int LONGEST_KEY = 200;

    private final ApiClientStore store;
    private final Snapshots snapshots;
    private final Snapshot<Map<ByteBuffer, ApiClient>> clients;
    private final TransactionTemplate transaction;
    private final WallClock clock;
    private final SecureRandom random = new SecureRandom();

    LoadedApiClients(ApiClientStore store, Snapshots snapshots, TransactionTemplate transaction, WallClock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.clients = snapshots.follow(TOPIC, store::byKeyHash);
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<ApiClient> authenticate(String key) {
        return key.startsWith(PREFIX) && key.length() <= LONGEST_KEY
                ? Optional.ofNullable(clients.get().get(ByteBuffer.wrap(hash(key))))
                : Optional.empty();
    }

    @Override
    public NewApiClient create(String name, Set<Scope> scopes) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a client needs a name");
        }
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        try {
            ApiClient client = transaction.execute(status -> {
                snapshots.changed(TOPIC);
                return store.insert(name, hash(key), scopes, clock.instant());
            });
            snapshots.refresh();
            return new NewApiClient(client, key);
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException("there is a client named " + name + " already", e);
        }
    }

    @Override
    public void revoke(int clientId) {
        transaction.executeWithoutResult(status -> {
            snapshots.changed(TOPIC);
            store.revoke(clientId, clock.instant());
        });
        snapshots.refresh();
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
