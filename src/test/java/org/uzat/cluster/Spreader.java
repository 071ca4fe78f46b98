package org.uzat.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.uzat.bench.app.Api;
import org.uzat.bench.app.Reply;
import org.uzat.bench.app.Waiting;

/**
 * Spreads top-ups over the nodes that say that they are ready, as a load balancer does: asks for that ten times a second, and passes
 * each answer on as it comes. What is not answered with 201 is a failure, unless it may be asked again.
 */
final class Spreader implements AutoCloseable {

    private static final int CALLERS = 6;
    private static final int TRIES = 200;
    private static final String TWO_MANATS =
            "{\"amount\":{\"amount\":\"2.00\",\"currency\":\"AZN\"},\"source\":\"ELECTRONIC\",\"reference\":\"x\"}";

    private final List<Api> nodes;
    private final List<String> lines;
    private final boolean asksAgain;
    private final List<Thread> threads = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger toppedUp = new AtomicInteger();
    private final AtomicInteger keys = new AtomicInteger();
    private volatile List<Api> ready;
    private volatile boolean open = true;

    /**
     * @param lines by their ids
     * @param asksAgain whether a top-up without an answer is asked again under its key, at whoever is ready
     */
    Spreader(List<Api> nodes, List<String> lines, boolean asksAgain) {
        this.nodes = nodes;
        this.lines = lines;
        this.asksAgain = asksAgain;
        this.ready = nodes;
        threads.add(Thread.ofPlatform().start(this::watch));
        for (int i = 0; i < CALLERS; i++) {
            threads.add(Thread.ofPlatform().start(this::call));
        }
    }

    private void watch() {
        while (open) {
            List<Api> now = nodes.stream().filter(Api::ready).toList();
            ready = now.isEmpty() ? ready : now;
            Waiting.pause(100);
        }
    }

    private void call() {
        while (open) {
            int number = keys.incrementAndGet();
            String key = "spread-" + System.identityHashCode(this) + "-" + number;
            String failure = topUp(lines.get(number % lines.size()), key, number);
            if (failure.isEmpty()) {
                toppedUp.incrementAndGet();
            } else {
                failures.add(failure);
            }
            Waiting.pause(10);
        }
    }

    /** One top-up to its end; the text says what went wrong, empty where nothing did. */
    private String topUp(String line, String key, int number) {
        String failure = "";
        for (int tries = 0; tries < (asksAgain ? TRIES : 1); tries++) {
            List<Api> nodesNow = ready;
            try {
                Reply reply = nodesNow.get((number + tries) % nodesNow.size())
                        .post("/api/v1/lines/" + line + "/topups", key, TWO_MANATS);
                if (reply.status() == 201) {
                    return "";
                }
                failure = reply.status() + " " + reply.body();
            } catch (IOException silence) {
                failure = silence.toString();
            }
            Waiting.pause(asksAgain ? 100 : 0);
        }
        return failure;
    }

    int toppedUp() {
        return toppedUp.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Ends when every caller has its last answer. */
    @Override
    public void close() {
        open = false;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        nodes.forEach(Api::close);
    }
}
