package org.uzat.renewal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One queue and one thread: whatever waits when the last transaction has ended goes together into the next. */
final class Lane {

    private static final int LARGEST_BATCH = 512;
    private static final Duration LOOK_UP = Duration.ofMillis(200);

    private final BlockingQueue<Pending> queue;
    private final Posting posting;
    private final Turnstile.Passage passage;
    private final Thread thread;
    private volatile boolean open = true;

    Lane(String name, int capacity, Posting posting, Turnstile.Passage passage) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.posting = posting;
        this.passage = passage;
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Takes a command, unless the queue is full or closed. */
    boolean offer(Pending pending) {
        return open && queue.offer(pending);
    }

    int waiting() {
        return queue.size();
    }

    /** Lets what waits be finished and ends the thread. */
    void close() throws InterruptedException {
        open = false;
        thread.join(Duration.ofSeconds(10));
    }

    private void run() {
        List<Pending> batch = new ArrayList<>(LARGEST_BATCH);
        while (true) {
            try {
                Pending first = queue.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
                if (first == null) {
                    if (!open) {
                        return;
                    }
                    continue;
                }
                batch.add(first);
                passage.enter();
                queue.drainTo(batch, LARGEST_BATCH - 1);
                posting.post(batch, passage);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                passage.leave();
                batch.clear();
            }
        }
    }
}
