package org.uzat.web.guest;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.numbering.LineId;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.Sealer;

/** Seals cards into tokens for addresses: nobody reads a number out of one, makes one up, or walks from one to the next. */
@Component
class SealedCards {

    private static final String CONTEXT = "web.card";

    /** Long enough to come back from a bank or a bookmark of the same trip; not for ever, as addresses are passed on. */
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final Sealer sealer;
    private final Clock clock;

    SealedCards(Sealer sealer, Clock clock) {
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * A card inside a token.
     *
     * @param token the token itself
     * @param line the line that the number led to
     * @param number what was typed, in its plain form
     */
    record Opened(String token, LineId line, String number) {}

    /** A new token; each one begins a purchase of its own. */
    String seal(LineId line, String number) {
        byte[] digits = number.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer plain = ByteBuffer.allocate(2 * Long.BYTES + digits.length)
                .putLong(clock.instant().plus(GOOD_FOR).getEpochSecond())
                .putLong(line.number())
                .put(digits);
        Sealed sealed = sealer.seal(plain.array(), CONTEXT);
        ByteBuffer token = ByteBuffer.allocate(Short.BYTES + sealed.bytes().length)
                .putShort(sealed.keyId())
                .put(sealed.bytes());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** What is inside a token; empty if it is none of ours or too old. */
    Optional<Opened> open(String token) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            short keyId = bytes.getShort();
            byte[] rest = new byte[bytes.remaining()];
            bytes.get(rest);
            ByteBuffer plain = ByteBuffer.wrap(sealer.open(new Sealed(keyId, rest), CONTEXT));
            Instant goodUntil = Instant.ofEpochSecond(plain.getLong());
            LineId line = new LineId(plain.getLong());
            byte[] digits = new byte[plain.remaining()];
            plain.get(digits);
            return clock.instant().isAfter(goodUntil)
                    ? Optional.empty()
                    : Optional.of(new Opened(token, line, new String(digits, StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException | IllegalStateException | BufferUnderflowException notOurs) {
            return Optional.empty();
        }
    }
}
