package org.uzat.task;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.util.List;

/**
 * How long to wait before trying again: the delays in order, then the last one for ever. Durable work is never given up
 * silently; what keeps failing stays in the table of tasks with its count of failures.
 *
 * @param delays at least one
 */
public record Backoff(List<Duration> delays) implements FailureHandler<Void> {

    public Backoff {
        delays = List.copyOf(delays);
        if (delays.isEmpty()) {
            throw new IllegalArgumentException("a back-off has at least one delay");
        }
    }

    /** Delays in seconds. */
    public static Backoff seconds(long... seconds) {
        return new Backoff(
                java.util.Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList());
    }

    /**
     * The delay after a number of tries.
     *
     * @param tries from 0
     */
    public Duration delay(int tries) {
        return delays.get(Math.min(tries, delays.size() - 1));
    }

    /** Whether the delays as listed are used up. */
    public boolean usedUp(int tries) {
        return tries >= delays.size();
    }

    @Override
    public void onFailure(ExecutionComplete done, ExecutionOperations<Void> operations) {
        int failures = done.getExecution().consecutiveFailures;
        operations.reschedule(done, done.getTimeDone().plus(delay(failures)));
    }
}
