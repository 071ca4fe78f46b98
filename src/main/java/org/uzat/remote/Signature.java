package org.uzat.remote;

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

/** How messages are signed, ours to networks and the demonstration's bank's to us: {@code t=SECONDS,v1=HEX}, HMAC-SHA256 (RFC 2104) over the time, a full stop and the raw body. */
public final class Signature {

    /** The header that carries ours. */
    public static final String HEADER = "Uzat-Signature";

    /** What a signature turned out to be. */
    public enum Verdict {
        GENUINE,
        MALFORMED,
        TOO_OLD,
        WRONG
    }

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Signature() {}

    /** The header of a body that is sent now. */
    public static String of(byte[] body, byte[] secret, Instant now) {
        String seconds = Long.toString(now.getEpochSecond());
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(hmac(seconds, body, secret));
    }

    /** Whether a body was signed with this secret, and within the last five minutes. */
    public static Verdict check(String header, byte[] body, byte[] secret, Instant now) {
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

    private static byte[] hmac(String seconds, byte[] body, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
