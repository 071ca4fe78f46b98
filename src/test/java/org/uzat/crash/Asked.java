package org.uzat.crash;

import org.jspecify.annotations.Nullable;
import org.uzat.bench.app.Reply;
import org.uzat.crash.Entry.Event;

/** Everything the journal knows about one key. */
final class Asked {

    private final Operation operation;
    private int tries;
    private @Nullable Reply settled;
    private int settledAtTry;
    private String checkout = "";

    Asked(Operation operation) {
        this.operation = operation;
    }

    void take(Entry entry) {
        if (entry.event() == Event.ASKED) {
            tries++;
        } else if (entry.event() == Event.PAID) {
            checkout = entry.text();
        } else if (entry.event() == Event.ANSWERED) {
            answered(new Reply(entry.status(), entry.replayed(), entry.text()));
        }
    }

    private void answered(Reply reply) {
        Reply first = settled;
        if (!Operation.settles(reply.status())) {
            // While something is being killed anything may fail on the product's side, but nothing is our fault.
            boolean products = reply.status() >= 500 || reply.status() == 429;
            Contradiction.unless(products, "%s was answered %d %s", operation, reply.status(), reply.body());
        } else if (first == null) {
            settled = reply;
            settledAtTry = tries;
        } else {
            Contradiction.unless(
                    first.status() == reply.status() && same(first, reply) && reply.replayed(),
                    "%s was answered %d %s and later %d (replayed: %s) %s",
                    operation,
                    first.status(),
                    first.body(),
                    reply.status(),
                    reply.replayed(),
                    reply.body());
        }
    }

    /**
     * What was done is answered to the letter; of a refusal the members may change places. A payment goes on after it
     * was opened, so what is answered about it later is only the same payment.
     */
    private boolean same(Reply first, Reply later) {
        if (first.status() != 201) {
            return first.json().equals(later.json());
        }
        return operation.kind() == Operation.Kind.PAY
                ? first.json().path("id").equals(later.json().path("id"))
                : first.body().equals(later.body());
    }

    Operation operation() {
        return operation;
    }

    boolean isOpen() {
        return settled == null;
    }

    boolean acknowledged() {
        return settled != null && settled.status() == 201;
    }

    /** Whether it took more than one try. */
    boolean settledLater() {
        return settledAtTry > 1;
    }

    /** The page on which a card was shown; empty if none was. */
    String checkout() {
        return checkout;
    }

    /** The answer that settled it. */
    Reply answer() {
        if (settled == null) {
            throw new IllegalStateException(operation + " has no answer");
        }
        return settled;
    }
}
