package org.uzat.messaging;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a browser gives for notices to reach it (W3C Push API, {@code PushSubscription}).
 *
 * @param endpoint where its push service takes them (RFC 8030); https
 * @param key the browser's public key on P-256, uncompressed: base64url of 65 bytes (RFC 8291, {@code p256dh})
 * @param secret base64url of 16 bytes (RFC 8291, {@code auth})
 */
public record Subscription(String endpoint, String key, String secret) {

    private static final int KEY_BYTES = 65;
    private static final int SECRET_BYTES = 16;
    private static final int MARK_LENGTH = 16;
    private static final int ENDPOINT_MOST = 1_000;

    public Subscription {
        URI where = URI.create(endpoint);
        if (endpoint.length() > ENDPOINT_MOST
                || where.getHost() == null
                || bytes(key) != KEY_BYTES
                || bytes(secret) != SECRET_BYTES) {
            throw new IllegalArgumentException("no subscription of a browser");
        }
    }

    private static int bytes(String text) {
        return Base64.getUrlDecoder().decode(text).length;
    }

    /** The start of SHA-256 over its endpoint, in base64url: enough for a browser to find itself among ten. */
    String mark() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(endpoint.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, MARK_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Says nothing of it: this record may reach a log. */
    @Override
    public String toString() {
        return "a subscription";
    }
}
