package org.uzat.web.trade;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.uzat.identity.InstallationSecrets;
import org.uzat.numbering.LineId;

/**
 * Tokens that stand for a card in addresses: AES-256-GCM over the line, what the guest had typed, and an end, so that no
 * number is ever in an address and none can be tried out.
 */
@Component
class CardTokens {

    /**
     * What a token holds.
     *
     * @param line the card's line
     * @param number as typed, in its plain form
     * @param goodUntil until when it shows the card
     */
    record Held(LineId line, String number, Instant goodUntil) {}

    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final InstallationSecrets secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CardTokens(InstallationSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    String seal(LineId line, String number) {
        long until = clock.instant().plus(GOOD_FOR).getEpochSecond();
        byte[] plain = (line + " " + until + " " + number).getBytes(StandardCharsets.UTF_8);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            byte[] token = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, token, nonce.length, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a token of ours holds; empty for anything else. Whether it is still good is the caller's question. */
    Optional<Held> open(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES))
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            String[] parts = new String(plain, StandardCharsets.UTF_8).split(" ", 3);
            Instant goodUntil = Instant.ofEpochSecond(Long.parseLong(parts[1]));
            return LineId.parse(parts[0]).map(line -> new Held(line, parts[2], goodUntil));
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    /** What a token still good holds. */
    Optional<Held> openGood(String token) {
        return open(token).filter(held -> clock.instant().isBefore(held.goodUntil()));
    }

    /** What the keys of purchases begun with this token begin with: not to be guessed from the address. */
    String keyPrefix(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.get("guest-once"), "HmacSHA256"));
            byte[] hash = mac.doFinal(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        SecretKeySpec key = new SecretKeySpec(secrets.get("guest-cards"), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
