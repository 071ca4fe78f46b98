package org.uzat.web.counter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.identity.Staff;
import org.uzat.numbering.LineId;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.Sealer;
import org.uzat.time.WallClock;

/** Carries a document that was just checked from one page to the next: sealed, for one card, one clerk and a quarter of an hour. */
@Component
public class Carried {

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final int LONGEST = 1_000;

    private final Sealer sealer;
    private final WallClock clock;

    Carried(Sealer sealer, WallClock clock) {
        this.sealer = sealer;
        this.clock = clock;
    }

    /** The form's hidden field. */
    public String seal(String typed, LineId line, Staff staff) {
        String content = clock.instant().getEpochSecond() + "\n" + typed;
        Sealed sealed = sealer.seal(content.getBytes(StandardCharsets.UTF_8), context(line, staff));
        return sealed.keyId() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.bytes());
    }

    /** What was typed then; empty where the field is not ours, too old, or another card's or clerk's. */
    public Optional<String> open(String field, LineId line, Staff staff) {
        String[] parts = field.split("\\.", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,4}") || field.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(parts[1]);
            Sealed sealed = new Sealed(Short.parseShort(parts[0]), bytes);
            String content = new String(sealer.open(sealed, context(line, staff)), StandardCharsets.UTF_8);
            int end = content.indexOf('\n');
            Instant at = Instant.ofEpochSecond(Long.parseLong(content.substring(0, end)));
            return at.plus(GOOD_FOR).isAfter(clock.instant())
                    ? Optional.of(content.substring(end + 1))
                    : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty(); // the page says that it must be scanned again
        }
    }

    private static String context(LineId line, Staff staff) {
        return "shown:" + line + ":" + staff.actor();
    }
}
