package org.uzat.reminder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.messaging.Medium;
import org.uzat.messaging.Messages;
import org.uzat.messaging.Standing;
import org.uzat.reminder.WayStore.Way;
import org.uzat.time.WallClock;

/** Sees whether notices arrived by their first way, and tells them by the next where they did not. By real time: providers have no other. */
@Component
class Afterwards {

    private static final int BATCH = 1_000;

    private final WayStore ways;
    private final NoticeStore notices;
    private final Telling telling;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final WallClock wall;

    Afterwards(
            WayStore ways,
            NoticeStore notices,
            Telling telling,
            Messages messages,
            TransactionTemplate transaction,
            WallClock wall) {
        this.ways = ways;
        this.notices = notices;
        this.telling = telling;
        this.messages = messages;
        this.transaction = transaction;
        this.wall = wall;
    }

    /** Goes on until nothing is left to be looked at now. */
    void look() {
        boolean more = true;
        while (more) {
            Integer seen = transaction.execute(status -> once());
            more = seen != null && seen == BATCH;
        }
    }

    private int once() {
        List<Way> due = ways.take(wall.instant(), BATCH);
        if (due.isEmpty()) {
            return 0;
        }
        Map<String, Standing> standings = messages.standings(due.stream()
                .map(way -> Letters.occasion(way.key(), way.medium()))
                .toList());
        Map<NoticeKey, Medium> lost = new HashMap<>();
        for (Way way : due) {
            if (!hasArrived(standings.get(Letters.occasion(way.key(), way.medium())))) {
                lost.put(way.key(), way.medium());
            }
        }
        if (!lost.isEmpty()) {
            // What still waits would come late and beside the other: it is taken back where nobody has it in hand.
            messages.withdraw(lost.entrySet().stream()
                    .map(one -> Letters.occasion(one.getKey(), one.getValue()))
                    .toList());
            telling.tellOtherwise(lost, notices.read(lost.keySet()));
        }
        return due.size();
    }

    private static boolean hasArrived(@org.jspecify.annotations.Nullable Standing standing) {
        return standing != null
                && switch (standing.state()) {
                    case TAKEN, DELIVERED -> true;
                    case WAITING, FAILED, SUPPRESSED -> false;
                };
    }
}
