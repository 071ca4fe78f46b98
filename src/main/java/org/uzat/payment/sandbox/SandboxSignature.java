package org.uzat.payment.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The bank's signature: {@code t=SECONDS,v1=HEX}, HMAC-SHA256 over the time, a full stop and the raw body. */
final class SandboxSignature {

    /** What a signature turned out to be. */
    enum Verdict {
        GENUINE,
        MALFORMED,
        TOO_OLD,
        WRONG
    }

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private SandboxSignature() {}

    static Verdict check(String header, byte[] body, String secret, Instant now) {
        Matcher fields = FORM.matcher(header);
        if (!fields.matches()) {
            return Verdict.MALFORMED;
        }
        byte[] expected = hmac(fields.group(1), body, secret);
        if (!MessageDigest.isEqual(expected, HexFormat.of().parseHex(fields.group(2)))) {
            return Verdict.WRONG;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(fields.group(1)));
        return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0 ? Verdict.GENUINE : Verdict.TOO_OLD;
    }

    private static byte[] hmac(String seconds, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
