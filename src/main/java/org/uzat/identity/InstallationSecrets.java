package org.uzat.identity;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Secrets that all nodes of this installation share, for signing what they hand out and take back. */
@Component
public final class InstallationSecrets {

    private static final int BYTES = 32;

    private final SecretStore store;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    InstallationSecrets(SecretStore store) {
        this.store = store;
    }

    /**
     * The secret of this name: 32 random bytes, made when somebody asks for the first time, then the same for every node
     * and for good. Only the first call on a node reads the database.
     *
     * @param name what it is for, for example {@code quotes}
     */
    public byte[] get(String name) {
        return known.computeIfAbsent(name, this::read).clone();
    }

    private byte[] read(String name) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        store.insertUnlessPresent(name, fresh);
        return store.secret(name);
    }
}
