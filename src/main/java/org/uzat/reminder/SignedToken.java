package org.uzat.reminder;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A few bytes with a signature, for addresses that have to be short. The signature has 80 bits: nobody can try so many over the
 * network while a link lasts.
 */
record SignedToken(byte[] secret) {

    private static final int MAC_BYTES = 10;
    private static final String HMAC = "HmacSHA256";

    String sign(byte[] content) {
        byte[] whole = ByteBuffer.allocate(content.length + MAC_BYTES)
                .put(content)
                .put(mac(content), 0, MAC_BYTES)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The content of a token of ours with this length; empty for anything else. */
    Optional<byte[]> open(String token, int length) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(token);
            if (whole.length != length + MAC_BYTES) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOf(whole, length);
            byte[] signature = Arrays.copyOfRange(whole, length, whole.length);
            byte[] ours = Arrays.copyOf(mac(content), MAC_BYTES);
            return MessageDigest.isEqual(ours, signature) ? Optional.of(content) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
