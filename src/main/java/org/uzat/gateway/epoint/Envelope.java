package org.uzat.gateway.epoint;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.uzat.remote.Secret;

/**
 * How Epoint and its merchants write to each other: a form of {@code data}, JSON in Base64, and {@code signature}, the Base64 of
 * SHA-1 over private key, data and private key. There is no time in it: what is replayed is genuine, and must change nothing.
 */
final class Envelope {

    private final Secret key;

    Envelope(Secret key) {
        this.key = key;
    }

    String seal(byte[] json) {
        String data = Base64.getEncoder().encodeToString(json);
        return "data=" + encoded(data) + "&signature=" + encoded(signature(data));
    }

    /** The JSON of a form; empty where the signature does not fit, or it is no such form. */
    Optional<byte[]> open(byte[] form) {
        Map<String, String> fields = fields(new String(form, StandardCharsets.UTF_8));
        String data = fields.getOrDefault("data", "");
        byte[] expected = signature(data).getBytes(StandardCharsets.US_ASCII);
        byte[] told = fields.getOrDefault("signature", "").getBytes(StandardCharsets.UTF_8);
        return !data.isEmpty() && MessageDigest.isEqual(expected, told)
                ? Optional.of(Base64.getDecoder().decode(data))
                : Optional.empty();
    }

    private String signature(String data) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(key.bytes());
            sha1.update(data.getBytes(StandardCharsets.UTF_8));
            sha1.update(key.bytes());
            return Base64.getEncoder().encodeToString(sha1.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String field : form.split("&", -1)) {
            int sign = field.indexOf('=');
            if (sign > 0) {
                fields.putIfAbsent(field.substring(0, sign), decoded(field.substring(sign + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            // a plus that was not escaped reads as a blank, which Base64 never has
            return URLDecoder.decode(text, StandardCharsets.UTF_8).replace(' ', '+');
        } catch (IllegalArgumentException malformed) {
            return ""; // whoever wrote it, it is not the gateway's
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
