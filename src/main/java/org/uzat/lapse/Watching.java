package org.uzat.lapse;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uzat.event.EventKind;
import org.uzat.event.Follower;
import org.uzat.event.LineEvent;
import org.uzat.numbering.LineId;

/** Keeps an eye on every line that has been given days, or lost some. */
@Component
class Watching implements Follower {

    private static final Set<EventKind> DAYS = EnumSet.of(
            EventKind.IMPORTED,
            EventKind.RENEWED,
            EventKind.TOPPED_UP,
            EventKind.GOODWILL,
            EventKind.REWARDED,
            EventKind.RETURNED,
            EventKind.DISPUTED,
            EventKind.DISPUTE_ENDED);

    private final DueStore store;
    private final Clock clock;

    Watching(DueStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lapse";
    }

    @Override
    public void follow(List<LineEvent> events) {
        Set<LineId> changed = events.stream()
                .filter(event -> DAYS.contains(event.kind()))
                .map(LineEvent::line)
                .collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            store.watch(changed, clock.instant());
        }
    }
}
