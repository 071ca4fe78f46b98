package org.uzat.web.lifeline;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.time.WallClock;

/** Plays the network in the demonstration: gives the address that a walled garden would redirect a card to. */
@Component
public class DemoGarden {

    private final LifelineSecret secret;
    private final WallClock clock;

    DemoGarden(LifelineSecret secret, WallClock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * The address for a card, good for five minutes; empty where there is no secret to sign it with.
     *
     * @param name E.164 with plus, ICCID or line id
     */
    public Optional<String> address(String name) {
        return Optional.ofNullable(secret.bytes())
                .map(key -> "/w?" + NetworksWord.PARAMETER + "="
                        + NetworksWord.token(NetworksWord.of(name, key, clock.instant())));
    }
}
