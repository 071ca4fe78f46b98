package org.uzat.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.database.World;
import org.uzat.task.Timed;

/** The demonstration's time does not run ahead of messages: they leave at the instant at which they were written. */
@Component
class UntriedMessages implements Timed {

    private final QueueStore queue;
    private final Lanes lanes;
    private final World world;
    private final Clock clock;

    UntriedMessages(QueueStore queue, Lanes lanes, World world, Clock clock) {
        this.queue = queue;
        this.lanes = lanes;
        this.world = world;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> due() {
        return world.isDemo() && queue.hasUntried() ? Optional.of(clock.instant()) : Optional.empty();
    }

    @Override
    public void run() {
        if (world.isDemo()) {
            lanes.runNow();
        }
    }
}
