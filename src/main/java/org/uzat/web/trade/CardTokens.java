package org.uzat.web.trade;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.uzat.identity.InstallationSecrets;
import org.uzat.numbering.LineId;
import org.uzat.time.WallClock;

/**
 * Tokens that stand for a card in addresses: sealed over the line, what the guest had typed, and an end, so that no
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
    private static final String PURPOSE = "guest-cards";

    private final SealedText sealed;
    private final InstallationSecrets secrets;
    private final WallClock clock;

    CardTokens(SealedText sealed, InstallationSecrets secrets, WallClock clock) {
        this.sealed = sealed;
        this.secrets = secrets;
        this.clock = clock;
    }

    String seal(LineId line, String number) {
        long until = clock.instant().plus(GOOD_FOR).getEpochSecond();
        return sealed.seal(PURPOSE, line + " " + until + " " + number);
    }

    /** What a token of ours holds; empty for anything else. Whether it is still good is the caller's question. */
    Optional<Held> open(String token) {
        return sealed.open(PURPOSE, token).flatMap(plain -> {
            String[] parts = plain.split(" ", 3);
            Instant goodUntil = Instant.ofEpochSecond(Long.parseLong(parts[1]));
            return LineId.parse(parts[0]).map(line -> new Held(line, parts[2], goodUntil));
        });
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
}
