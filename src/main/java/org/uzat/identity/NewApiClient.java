package org.uzat.identity;

/**
 * A calling system just created.
 *
 * @param client the client
 * @param key its key, shown this once: only a hash of it is kept
 */
public record NewApiClient(ApiClient client, String key) {

    /** Without the key: this record may reach a log. */
    @Override
    public String toString() {
        return "new " + client;
    }
}
