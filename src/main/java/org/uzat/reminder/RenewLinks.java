package org.uzat.reminder;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.identity.InstallationSecrets;
import org.uzat.numbering.LineId;

/**
 * Links that lead whoever was told of a card to paying for it, as a guest: no password is needed, nobody is logged in, and no more is
 * shown than a guest sees who types the number. They are signed and last a few days longer than what they are about.
 */
@Component
public class RenewLinks {

    private static final Duration LONGER = Duration.ofDays(3);
    private static final int BYTES = Long.BYTES + Integer.BYTES;

    private final InstallationSecrets secrets;
    private final Clock clock;

    RenewLinks(InstallationSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A link's path.
     *
     * @param end of what it is about; it is good for three days longer
     */
    public String path(LineId line, Instant end) {
        int hour = Math.toIntExact(
                Duration.between(Instant.EPOCH, end.plus(LONGER)).toHours());
        byte[] content =
                ByteBuffer.allocate(BYTES).putLong(line.number()).putInt(hour).array();
        return "/n/" + token().sign(content);
    }

    /** The line of a link that is still good. */
    public Optional<LineId> open(String token) {
        return token().open(token, BYTES).map(ByteBuffer::wrap).flatMap(content -> {
            LineId line = new LineId(content.getLong());
            Instant end = Instant.EPOCH.plus(Duration.ofHours(content.getInt()));
            return clock.instant().isBefore(end) ? Optional.of(line) : Optional.empty();
        });
    }

    private SignedToken token() {
        return new SignedToken(secrets.get("renew-links"));
    }
}
