package org.uzat.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.uzat.bench.app.Api;
import org.uzat.bench.app.Reply;
import org.uzat.bench.app.Waiting;
import org.uzat.crash.CampaignResult.Tally;

/**
 * Proves from outside, while nobody else asks: every key without an answer settles at zero or one effect, every
 * acknowledged key answers as it did, payments end, lines add up, the ledger is clean.
 */
final class Proof implements AutoCloseable {

    private static final int THREADS = 6;
    private static final int TRIES = 20;
    private static final int BETWEEN_TRIES_MILLIS = 250;

    private final Scene scene;
    private final Journal journal;
    private final Api api;
    private final PaymentProof payments;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private int provenKeys;
    private Tally tally = new Tally(0, 0, 0, 0, 0, 0);

    Proof(Scene scene, Journal journal) {
        this.scene = scene;
        this.journal = journal;
        this.api = new Api(scene.url(), scene.apiKey());
        this.payments = new PaymentProof(api);
    }

    void prove() {
        each(history().open(), this::settle);
        List<Asked> all = history().all();
        each(all.subList(provenKeys, all.size()), this::replay);
        provenKeys = all.size();
        History history = history();
        each(history.shownCards(), payments::finish);
        LineProof lines = new LineProof(api, history, scene.packs(), payments.fulfilled());
        each(scene.lines(), lines::prove);
        scene.checkLedger();
        tally = history.tally(payments.fulfilled().size());
    }

    /** Repeats every key of the campaign once more. */
    void proveAllAgain() {
        provenKeys = 0;
        prove();
    }

    Tally tally() {
        return tally;
    }

    private History history() {
        return History.of(journal.read());
    }

    private void settle(Asked asked) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            if (Operation.settles(ask(asked.operation()).status())) {
                return;
            }
            Waiting.pause(BETWEEN_TRIES_MILLIS);
        }
        throw new Contradiction(asked.operation() + " does not settle");
    }

    private void replay(Asked asked) throws IOException {
        Reply reply = ask(asked.operation());
        Contradiction.unless(
                Operation.settles(reply.status()), "%s is answered %d now", asked.operation(), reply.status());
    }

    /** What the answer must be is judged when the journal is read. */
    private Reply ask(Operation operation) throws IOException {
        journal.asked(operation);
        Reply reply = operation.ask(api);
        journal.answered(operation, reply);
        return reply;
    }

    /** A step of the proof. */
    @FunctionalInterface
    interface Step<T> {
        void on(T subject) throws IOException;
    }

    private <T> void each(List<T> subjects, Step<T> step) {
        List<Future<?>> futures = subjects.stream()
                .<Future<?>>map(subject -> threads.submit(() -> {
                    step.on(subject);
                    return subject;
                }))
                .toList();
        for (Future<?> future : futures) {
            try {
                future.get(Duration.ofMinutes(5).toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            } catch (ExecutionException broken) {
                throw broken.getCause() instanceof Contradiction found
                        ? found
                        : new IllegalStateException("the proof could not be made", broken.getCause());
            } catch (InterruptedException | java.util.concurrent.TimeoutException stopped) {
                throw new IllegalStateException("the proof was stopped", stopped);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        api.close();
    }
}
