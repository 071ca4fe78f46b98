package org.uzat.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;

/**
 * Runs a load in the calling thread: every connection asks, waits, checks and asks again (a closed loop) until the time
 * is over; then what is under way is waited for. It shares the machine with the product, so nothing is allocated per
 * request and one thread serves all connections.
 */
public final class Load {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final long DRAIN_NANOS = Duration.ofSeconds(30).toNanos();

    private final Pace pace;
    private final Dialogue dialogue;
    private final Tally tally = new Tally();
    private final Answer answer = new Answer();
    private final ByteBuffer out = ByteBuffer.allocateDirect(4096);
    private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final byte[] bytes = new byte[2 * BUFFER_BYTES];
    private final Selector selector;
    private boolean asking = true;
    private int underWay;

    private Load(Pace pace, Dialogue dialogue, Selector selector) {
        this.pace = pace;
        this.dialogue = dialogue;
        this.selector = selector;
    }

    /** Runs the plan over the lines, whose balances and validities are followed. */
    public static LoadResult run(LoadPlan plan, Lines lines) throws IOException {
        Pace pace = new Pace(plan.server(), plan.connections(), plan.warmUp(), plan.length());
        return run(pace, new Renewing(plan, lines));
    }

    /** Asks the questions in their order, again and again. */
    public static LoadResult run(Pace pace, List<Question> questions) throws IOException {
        return run(pace, new Reading(questions));
    }

    private static LoadResult run(Pace pace, Dialogue dialogue) throws IOException {
        try (Selector selector = Selector.open()) {
            return new Load(pace, dialogue, selector).run();
        }
    }

    private LoadResult run() throws IOException {
        long cpu = cpuNanos();
        for (int i = 0; i < pace.connections(); i++) {
            ask(Connection.open(pace.server(), selector));
        }
        long now = System.nanoTime();
        long measureFrom = now + pace.warmUp().toNanos();
        serveUntil(measureFrom);
        tally.startMeasuring(System.nanoTime());
        serveUntil(measureFrom + pace.length().toNanos());
        tally.stopMeasuring(System.nanoTime());
        asking = false;
        serveUntil(System.nanoTime() + DRAIN_NANOS);
        tally.lost += underWay;
        cpu = cpuNanos() - cpu;
        for (SelectionKey key : selector.keys()) {
            ((Connection) key.attachment()).close();
        }
        return tally.result(cpu);
    }

    private void serveUntil(long end) throws IOException {
        long now = System.nanoTime();
        while (now < end && underWay > 0) {
            selector.select(this::serve, Math.max(1, (end - now) / 1_000_000));
            now = System.nanoTime();
        }
    }

    private void serve(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            if (receive(connection) && asking) {
                ask(connection);
            }
        } catch (IOException broken) {
            replace(connection, broken);
        }
    }

    /** Whether an answer was complete and the connection can ask again. */
    private boolean receive(Connection connection) throws IOException {
        int count = connection.receive(in, bytes);
        if (count < 0) {
            throw new IOException("the server hung up");
        }
        if (!answer.read(bytes, count)) {
            connection.keep(bytes, count);
            return false;
        }
        connection.underWay = false;
        underWay--;
        judge(connection.exchange);
        if (answer.closes) {
            throw new IOException("the server asked to close");
        }
        return true;
    }

    private void judge(Exchange exchange) {
        if (answer.status == 503) {
            tally.busy++;
            return;
        }
        String fault = dialogue.fault(exchange, answer, bytes);
        if (fault == null) {
            tally.answered(exchange, System.nanoTime());
        } else {
            tally.fault(fault);
        }
    }

    private void ask(Connection connection) throws IOException {
        Exchange exchange = connection.exchange;
        dialogue.ask(exchange, out);
        underWay++;
        exchange.sentNanos = System.nanoTime();
        connection.send(out);
    }

    private void replace(Connection connection, IOException why) {
        try {
            connection.close();
            if (connection.underWay) {
                underWay--;
                tally.lost++;
                dialogue.unanswered(connection.exchange);
                tally.fault("no answer: " + why);
            }
            if (asking) {
                ask(Connection.open(pace.server(), selector));
            }
        } catch (IOException gone) {
            tally.fault("cannot connect again: " + gone);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
