package org.uzat.sandbox;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys this bank has issued to its one merchant: what another bank would hand over in its merchants' office. */
@Component
public class SandboxMerchant {

    /**
     * A merchant's keys.
     *
     * @param apiKey the bearer key of the API
     * @param signingSecret what messages are signed with
     */
    public record Keys(String apiKey, String signingSecret) {

        /** Without the secrets: this record may reach a log. */
        @Override
        public String toString() {
            return "the sandbox merchant's keys";
        }
    }

    private final JdbcClient database;
    private volatile @Nullable Keys known;

    SandboxMerchant(JdbcClient database) {
        this.database = database;
    }

    /** The keys, made at first use and the same on every node. */
    public Keys keys() {
        Keys before = known;
        if (before != null) {
            return before;
        }
        Keys read = read();
        known = read;
        return read;
    }

    private Keys read() {
        return database.sql("""
                        with made as (
                            insert into sandbox.merchant (api_key, signing_secret) values (?, ?)
                            on conflict do nothing
                            returning api_key, signing_secret)
                        select api_key, signing_secret from sandbox.merchant union all select * from made limit 1
                        """)
                .params(random("sk_sandbox_"), random("whsec_"))
                .query((row, number) -> new Keys(row.getString("api_key"), row.getString("signing_secret")))
                .optional()
                .orElseGet(this::read);
    }

    /** A random id with a prefix, 128 bits. */
    static String random(String prefix) {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return prefix + HexFormat.of().formatHex(bytes);
    }
}
