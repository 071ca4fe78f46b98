package org.uzat.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.task.Backoff;

/** What comes of the messages that were taken together: pure. */
final class Round {

    private static final Backoff AGAIN = Backoff.seconds(10, 60, 300, 1_800, 3_600);
    private static final Backoff AWAITED_AGAIN = Backoff.seconds(2, 5, 15, 30, 60);

    private final Instant trade;
    private final Instant wall;

    final List<QueueStore.Ended> ended = new ArrayList<>();
    final List<QueueStore.Late> late = new ArrayList<>();
    final List<Parts> parts = new ArrayList<>();
    Handed.@Nullable Away away;

    /** What a provider calls the parts of a message. */
    record Parts(Letter letter, List<String> names) {}

    /**
     * @param trade the trade's time, by which messages get out of date
     * @param wall the machine's, by which they are tried again
     */
    Round(Instant trade, Instant wall) {
        this.trade = trade;
        this.wall = wall;
    }

    /** Why a message is not handed over at all; empty where it is. */
    Optional<Why> held(QueueStore.Claimed claimed) {
        if (!trade.isBefore(claimed.letter().goodUntil())) {
            return Optional.of(Why.OUT_OF_DATE);
        }
        return claimed.blocked() && !isAwaited(claimed) ? Optional.of(Why.BLOCKED) : Optional.empty();
    }

    void suppressed(QueueStore.Claimed claimed, Why why) {
        ended.add(new QueueStore.Ended(claimed, LetterState.SUPPRESSED, why, null, false));
    }

    void handed(QueueStore.Claimed claimed, Handed handed) {
        switch (handed) {
            case Handed.Taken taken -> {
                String name = taken.parts().isEmpty() ? null : taken.parts().getFirst();
                ended.add(new QueueStore.Ended(claimed, LetterState.TAKEN, null, name, false));
                if (name != null) {
                    parts.add(new Parts(claimed.letter(), taken.parts()));
                }
            }
            case Handed.Declined declined ->
                ended.add(new QueueStore.Ended(claimed, LetterState.FAILED, declined.why(), null, false));
            case Handed.Later later -> again(claimed, later.pause(), true);
            case Handed.Away gone -> {
                away = gone;
                again(claimed, Duration.ZERO, false);
            }
            case Handed.Doubtful doubtful -> doubted(claimed);
        }
    }

    /**
     * A code is sent again at once: better twice than never. What must come at most once is given up, so that its writer goes
     * another way. Everything else is sent again when the provider has given up the first one for certain.
     */
    void doubted(QueueStore.Claimed claimed) {
        if (isAwaited(claimed)) {
            late.add(new QueueStore.Late(claimed, wall.plus(AWAITED_AGAIN.delay(claimed.tries() - 1)), true, true));
        } else if (claimed.once()) {
            ended.add(new QueueStore.Ended(claimed, LetterState.FAILED, Why.IN_DOUBT, null, true));
        } else {
            late.add(new QueueStore.Late(claimed, wall.plus(claimed.letter().validity(trade)), true, true));
        }
    }

    private void again(QueueStore.Claimed claimed, @Nullable Duration asked, boolean counts) {
        Backoff backoff = isAwaited(claimed) ? AWAITED_AGAIN : AGAIN;
        Duration pause = asked == null ? backoff.delay(claimed.tries() - 1) : asked;
        late.add(new QueueStore.Late(claimed, wall.plus(pause), counts, false));
    }

    private static boolean isAwaited(QueueStore.Claimed claimed) {
        return claimed.letter().kind().pace() == MessageKind.Pace.AWAITED;
    }

    /** Addresses that refused what was sent to them. */
    List<BlockStore.Miss> misses() {
        List<BlockStore.Miss> misses = new ArrayList<>();
        for (QueueStore.Ended end : ended) {
            byte[] hash = end.claimed().hash();
            Why why = end.why();
            if (why != null && why.isOfTheAddress() && hash != null) {
                misses.add(new BlockStore.Miss(end.claimed().letter().medium(), new AddressHash.Key(hash), why));
            }
        }
        return misses;
    }
}
