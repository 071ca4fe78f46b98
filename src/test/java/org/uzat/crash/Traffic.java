package org.uzat.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.uzat.bench.app.Api;

/** Several workers that ask the product for things at the same time, and can be held while a proof is made. */
final class Traffic implements AutoCloseable {

    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private volatile boolean open = true;

    Traffic(Scene scene, Journal journal, CampaignPlan plan) {
        gate.writeLock().lock();
        for (int i = 0; i < plan.workers(); i++) {
            Worker worker = new Worker(scene, new Api(scene.url(), scene.apiKey()), journal, plan.seed() * 1009 + i);
            threads.add(Thread.ofPlatform().daemon().name("worker-" + i).start(() -> work(worker)));
        }
    }

    private void work(Worker worker) {
        try {
            while (open) {
                gate.readLock().lock();
                try {
                    worker.doOne();
                } finally {
                    gate.readLock().unlock();
                }
                worker.breathe();
            }
        } catch (RuntimeException bug) {
            broken.compareAndSet(null, bug);
        }
    }

    /** Lets the workers ask. */
    void flow() {
        gate.writeLock().unlock();
    }

    /** Returns when every worker has its answer or has given up; nobody asks until {@link #flow()}. */
    void hold() {
        gate.writeLock().lock();
        Throwable bug = broken.get();
        if (bug != null) {
            throw new IllegalStateException("a worker of the driver broke", bug);
        }
    }

    /** Ends the workers; they must be held. */
    @Override
    public void close() {
        open = false;
        if (gate.isWriteLockedByCurrentThread()) {
            gate.writeLock().unlock();
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
