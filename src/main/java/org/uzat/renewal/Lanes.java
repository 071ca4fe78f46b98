package org.uzat.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.uzat.decision.Command;

/** Spreads commands over lanes by line, so that this node never fights itself for a line. */
@Component
class Lanes implements Renewals, SmartLifecycle {

    private final List<Lane> lanes = new ArrayList<>();
    private final Posting posting;
    private final Turnstile turnstile;
    private final int count;
    private final int capacity;
    private volatile boolean running;

    Lanes(
            Posting posting,
            Turnstile turnstile,
            @Value("${uzat.renewal.lanes:2}") int count,
            @Value("${uzat.renewal.queue:4096}") int capacity) {
        this.posting = posting;
        this.turnstile = turnstile;
        this.count = count;
        this.capacity = capacity;
    }

    @Override
    public void start() {
        for (int i = 0; i < count; i++) {
            Lane lane = new Lane("lane-" + i, capacity, posting, turnstile.passage());
            lane.start();
            lanes.add(lane);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        for (Lane lane : lanes) {
            try {
                lane.close();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        lanes.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before the server takes requests and stops after it has answered its last. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 8_192;
    }

    @Override
    public List<CompletableFuture<Answer>> post(List<Command> commands) {
        return commands.stream().map(this::offer).toList();
    }

    @Override
    public Answer post(Command command) {
        try {
            return offer(command).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private CompletableFuture<Answer> offer(Command command) {
        Pending pending = new Pending(command);
        int lane = Math.floorMod(Long.hashCode(command.line().number() * 0x9E3779B97F4A7C15L), count);
        if (!running || !lanes.get(lane).offer(pending)) {
            return CompletableFuture.failedFuture(new Busy());
        }
        return pending.answer();
    }
}
