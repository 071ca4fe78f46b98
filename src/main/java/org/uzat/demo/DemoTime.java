package org.uzat.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.database.World;
import org.uzat.line.Lifespan;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.snapshot.Snapshot;
import org.uzat.snapshot.Snapshots;
import org.uzat.task.Timed;
import org.uzat.time.MovableClock;
import org.uzat.time.WallClock;
import org.uzat.web.backstage.TimeMachine;

/**
 * The demonstration's time machine. It stops at every instant at which something comes due and lets it be done, so that three days
 * at once leave the same behind as three days one by one.
 */
@Component
class DemoTime implements TimeMachine {

    private static final String TOPIC = "demo-time";

    /** Enough for every midnight and hour of {@link #LONGEST}; a sweep that does not get on is not waited for. */
    private static final int STOPS_MAX = 5_000;

    private final World world;
    private final TimeStore store;
    private final Snapshots snapshots;
    private final ObjectProvider<Timed> timed;
    private final Lines lines;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final WallClock wall;

    DemoTime(
            World world,
            TimeStore store,
            Snapshots snapshots,
            ObjectProvider<Timed> timed,
            Lines lines,
            TransactionTemplate transaction,
            MovableClock clock,
            WallClock wall) {
        this.world = world;
        this.store = store;
        this.snapshots = snapshots;
        this.timed = timed;
        this.lines = lines;
        this.transaction = transaction;
        this.clock = clock;
        this.wall = wall;
        if (world.isDemo()) {
            Snapshot<Duration> ahead = snapshots.follow(TOPIC, store::ahead);
            clock.follow(ahead::get);
        }
    }

    @Override
    public void forward(Duration further) {
        if (!further.isPositive() || further.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("forward by more than nothing and at most " + LONGEST);
        }
        travel(clock.instant().plus(further));
    }

    @Override
    public void toExpiry(LineId line) {
        lines.find(new LineName.ById(line)).flatMap(found -> next(found.life())).ifPresent(this::travel);
    }

    private Optional<Instant> next(Lifespan life) {
        Instant now = clock.instant();
        return life.releasedAt() != null
                ? Optional.empty()
                : Stream.of(life.validUntil(), life.graceUntil(), life.reloadUntil())
                        .flatMap(Stream::ofNullable)
                        .filter(now::isBefore)
                        .findFirst();
    }

    private synchronized void travel(Instant target) {
        if (!world.isDemo()) {
            throw new IllegalStateException("time is moved in a demonstration only");
        }
        timed.forEach(Timed::run); // what is due already is done before, not on the way
        Instant before = clock.instant();
        for (int stops = 0; stops < STOPS_MAX; stops++) {
            Optional<Instant> due = due();
            boolean onTheWay =
                    due.filter(before::isBefore).filter(target::isAfter).isPresent();
            if (!onTheWay) {
                break;
            }
            before = due.get();
            stop(before);
        }
        stop(target);
    }

    private Optional<Instant> due() {
        return timed.stream().map(Timed::due).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private void stop(Instant instant) {
        transaction.executeWithoutResult(status -> {
            store.ahead(Duration.between(wall.instant(), instant));
            snapshots.changed(TOPIC);
        });
        snapshots.refresh();
        timed.forEach(Timed::run);
    }
}
