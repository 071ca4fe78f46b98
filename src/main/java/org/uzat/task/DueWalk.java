package org.uzat.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * The walk of a sweep: takes what is due in batches, some side by side, until nothing is due or nothing of it gets on. While one
 * batch waits for its commit to reach the disk, the next is read and decided.
 */
public final class DueWalk {

    private static final int BATCH = 2_000;
    private static final int SIDE_BY_SIDE = 2;

    private DueWalk() {}

    /**
     * Walks. What is still due after a whole round is taken again in the next, so a round in which nothing gets on ends the walk.
     *
     * @param due what is due now, longest waiting first, at most so many; no two of one line
     * @param settle settles some of them, in a transaction of its own and beside others, and says how many are no longer due
     */
    public static <D> void through(IntFunction<List<D>> due, ToIntFunction<List<D>> settle) {
        int most = BATCH * SIDE_BY_SIDE;
        List<D> round = due.apply(most);
        while (!round.isEmpty() && settle(round, settle) > 0 && round.size() == most) {
            round = due.apply(most);
        }
    }

    private static <D> int settle(List<D> round, ToIntFunction<List<D>> settle) {
        if (round.size() <= BATCH) {
            return settle.applyAsInt(round);
        }
        List<Callable<Integer>> parts = new ArrayList<>();
        for (int from = 0; from < round.size(); from += BATCH) {
            List<D> part = round.subList(from, Math.min(from + BATCH, round.size()));
            parts.add(() -> settle.applyAsInt(part));
        }
        try (ExecutorService strands = Executors.newVirtualThreadPerTaskExecutor()) {
            int settled = 0;
            for (Future<Integer> part : strands.invokeAll(parts)) {
                settled += part.get();
            }
            return settled;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }
}
