package org.uzat.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uzat.event.EventKind;
import org.uzat.event.Follower;
import org.uzat.event.LineEvent;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;

/** Keeps an eye on every line that has been given days, or lost some. */
@Component
class Watching implements Follower {

    private static final Set<EventKind> DAYS = EnumSet.of(
            EventKind.IMPORTED,
            EventKind.RENEWED,
            EventKind.TOPPED_UP,
            EventKind.GOODWILL,
            EventKind.RETURNED,
            EventKind.DISPUTED,
            EventKind.DISPUTE_ENDED);

    private final WatchStore store;
    private final Operators operators;
    private final Clock clock;

    Watching(WatchStore store, Operators operators, Clock clock) {
        this.store = store;
        this.operators = operators;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminder";
    }

    @Override
    public void follow(List<LineEvent> events) {
        Set<LineId> changed = events.stream()
                .filter(event -> DAYS.contains(event.kind()))
                .map(LineEvent::line)
                .collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            Instant now = clock.instant();
            store.watch(changed, longestAhead(now), now);
        }
    }

    /** Of all operators: a row may be too early. */
    private Duration longestAhead(Instant now) {
        return operators.all(now).stream()
                .map(settings -> settings.policies().reminders().longestAhead())
                .max(Duration::compareTo)
                .filter(ahead -> ahead.compareTo(Schedule.AUTO_AHEAD) > 0)
                .orElse(Schedule.AUTO_AHEAD);
    }
}
