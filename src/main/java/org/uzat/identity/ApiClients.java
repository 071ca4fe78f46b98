package org.uzat.identity;

import java.util.Optional;
import java.util.Set;

/** The calling systems. All of them are known in memory, so that neither known nor guessed keys reach the database. */
public interface ApiClients {

    /**
     * The client with this key, unless it has been revoked; a client created or revoked on another node is known as such
     * within about a second.
     *
     * @param key as sent behind {@code Bearer}
     */
    Optional<ApiClient> authenticate(String key);

    /**
     * Creates a client with a new random key of 256 bits.
     *
     * @throws IllegalArgumentException if the name is blank or taken
     */
    NewApiClient create(String name, Set<Scope> scopes);

    /** Ends a client for good; one that does not exist is none any more. */
    void revoke(int clientId);
}
