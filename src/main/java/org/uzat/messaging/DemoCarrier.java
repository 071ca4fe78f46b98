package org.uzat.messaging;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uzat.database.World;

/** The demonstration sends to nobody: what is "sent" can be read on a page of its own. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class DemoCarrier implements Carrier {

    private final World world;

    DemoCarrier(World world) {
        this.world = world;
    }

    @Override
    public boolean carries(Medium medium) {
        return world.isDemo();
    }

    @Override
    public void carry(Letter letter) {
        // Nothing leaves the house; the message counts as sent and is shown.
    }
}
