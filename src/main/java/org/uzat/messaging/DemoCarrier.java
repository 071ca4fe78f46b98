package org.uzat.messaging;

import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uzat.database.World;

/** The demonstration sends to nobody: what is "sent" can be read on a page of its own. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class DemoCarrier implements Carrier {

    private static final int AT_ONCE = 500;

    private final World world;

    DemoCarrier(World world) {
        this.world = world;
    }

    @Override
    public boolean carries(Medium medium) {
        return world.isDemo() && medium != Medium.TELEGRAM;
    }

    @Override
    public Handed carry(Letter letter) {
        return Handed.taken(); // nothing leaves the house; the message is shown
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(10);
    }
}
