package org.uzat.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.uzat.bench.app.Api;
import org.uzat.bench.app.Reply;
import org.uzat.bench.app.Waiting;
import org.uzat.bench.load.Pack;
import org.uzat.crash.Operation.Kind;

/** One of the systems that use the product: asks for new things, and again for what it got no answer to. */
final class Worker {

    private static final int BREATH_MILLIS_MAX = 16;
    private static final int AFTER_FAILURE_MILLIS = 120;
    private static final int AFTER_FAILURES_MILLIS_MAX = 2_000;
    private static final int REMEMBERED = 50;

    private final Scene scene;
    private final Api api;
    private final Journal journal;
    private final SplittableRandom random;
    private final String name;
    private final List<Operation> open = new ArrayList<>();
    private final List<Operation> settled = new ArrayList<>();
    private long counter;
    private boolean failed;
    private int failures;

    Worker(Scene scene, Api api, Journal journal, long seed) {
        this.scene = scene;
        this.api = api;
        this.journal = journal;
        this.random = new SplittableRandom(seed);
        this.name = "crash-" + Long.toUnsignedString(seed, 36) + "-" + Long.toString(System.nanoTime(), 36) + "-";
    }

    void doOne() {
        Operation operation = choose();
        failed = true;
        journal.asked(operation);
        try {
            Reply reply = operation.ask(api);
            journal.answered(operation, reply);
            failed = !Operation.settles(reply.status());
            if (operation.kind() == Kind.PAY && reply.status() == 201) {
                pay(operation, reply);
            }
        } catch (IOException noAnswer) {
            journal.unanswered(operation, noAnswer.toString());
        }
        remember(operation);
    }

    /** Keeps the load below what hides the kills' effects behind sheer numbers, and spares a product that is down longer and longer. */
    void breathe() {
        failures = failed ? Math.min(failures + 1, 10) : 0;
        int pause = failed ? Math.min(AFTER_FAILURE_MILLIS << (failures - 1), AFTER_FAILURES_MILLIS_MAX) : 0;
        Waiting.pause(random.nextInt(BREATH_MILLIS_MAX) + pause);
    }

    /** Some things without an answer are left to the proof, so that it finds unanswered keys too. */
    private Operation choose() {
        int dice = random.nextInt(100);
        if (dice < (failed ? 95 : 40) && !open.isEmpty()) {
            return open.remove(random.nextInt(open.size()));
        }
        if (dice >= 97 && !settled.isEmpty()) {
            return settled.get(random.nextInt(settled.size()));
        }
        return fresh();
    }

    private Operation fresh() {
        String key = name + counter++;
        String line = scene.lines().get(random.nextInt(scene.lines().size())).name();
        List<Pack> packs = scene.packs();
        String pack = packs.get(random.nextInt(packs.size())).code();
        int dice = random.nextInt(100);
        if (dice < 60) {
            return Operation.renew(key, line, pack);
        }
        if (dice < 85) {
            String amount = (1 + random.nextInt(90)) + "." + (10 + random.nextInt(90));
            return Operation.topUp(key, line, amount);
        }
        return Operation.pay(key, line, pack, Checkout.card(random.nextInt(100)));
    }

    private void remember(Operation operation) {
        List<Operation> list = failed ? open : settled;
        if (list.size() < REMEMBERED) {
            list.add(operation);
        } else {
            list.set(random.nextInt(REMEMBERED), operation);
        }
    }

    /** An answer without a page to pay on is about a payment that has gone on meanwhile. */
    private void pay(Operation operation, Reply created) throws IOException {
        String checkout = created.json().path("checkoutUrl").asString("");
        if (!operation.card().isEmpty() && !checkout.isEmpty()) {
            journal.paid(operation, checkout);
            Checkout.pay(api, checkout, operation.card());
        }
    }
}
