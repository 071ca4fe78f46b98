package org.uzat.web.lifeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.numbering.LineId;
import org.uzat.time.WallClock;
import org.uzat.web.trade.SealedText;

/** Remembers within a page that the network vouched for its card: a sealed note for a quarter of an hour, in a form's field only. */
@Component
class Proofs {

    static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private static final String PURPOSE = "lifeline";

    private final SealedText sealed;
    private final WallClock clock;

    Proofs(SealedText sealed, WallClock clock) {
        this.sealed = sealed;
        this.clock = clock;
    }

    String of(LineId line) {
        return sealed.seal(PURPOSE, line + " " + clock.instant().plus(GOOD_FOR).getEpochSecond());
    }

    /** The card a note still good is about; empty for anything else. */
    Optional<LineId> read(String proof) {
        return sealed.open(PURPOSE, proof)
                .map(plain -> plain.split(" ", 2))
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1]))))
                .flatMap(parts -> LineId.parse(parts[0]));
    }
}
