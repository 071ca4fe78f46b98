package org.uzat.outlet;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uzat.limits.Limit;
import org.uzat.limits.Limits;
import org.uzat.limits.Network;

/** How often one network may look for shops. They are no secret; it keeps one program from taking the database from everybody else. */
@Component
public class ShopLimit {

    private final Limits limits;
    private final Limit looks;

    ShopLimit(Limits limits, @Value("${uzat.web.free-look-ups:120}") int free) {
        this.limits = limits;
        this.looks = new Limit("shops", free, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(10));
    }

    /** Counts a look; how long to wait where there were too many. */
    public Optional<Duration> take(String address) {
        return limits.take(looks, Network.of(address));
    }
}
