package org.uzat.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings the embedded server is started with; an operator may change every one but those that keep promises. */
final class ServerSettings {

    /** A commit that was answered survives a power cut: not to be tuned away. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private ServerSettings() {}

    /** For real data on a small machine. */
    static Map<String, String> durable(Map<String, String> wishes) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("shared_buffers", "512MB");
        settings.put("effective_cache_size", "4GB");
        settings.put("max_wal_size", "4GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("random_page_cost", "1.1");
        settings.put("max_connections", "100");
        settings.put("idle_in_transaction_session_timeout", "60s");
        settings.putAll(wishes);
        settings.putAll(DURABLE);
        settings.putAll(local());
        return settings;
    }

    /** For tests: nothing here survives them, so nothing is waited for. */
    static Map<String, String> forgetful() {
        Map<String, String> settings = new LinkedHashMap<>(local());
        settings.put("fsync", "off");
        settings.put("synchronous_commit", "off");
        settings.put("full_page_writes", "off");
        settings.put("shared_buffers", "128MB");
        settings.put("max_connections", "300");
        return settings;
    }

    /** The server speaks to this machine only, in UTC. */
    private static Map<String, String> local() {
        return Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", "", "timezone", "UTC");
    }
}
