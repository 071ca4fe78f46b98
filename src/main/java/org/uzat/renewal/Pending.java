package org.uzat.renewal;

import java.util.concurrent.CompletableFuture;
import org.uzat.decision.Command;

/** A command on its way, and the promise of its answer. */
final class Pending {

    private final Command command;
    private final KeyScope scope;
    private final long fingerprint;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    Pending(Command command) {
        this.command = command;
        this.scope = KeyScope.of(command);
        this.fingerprint = Fingerprint.of(command);
    }

    Command command() {
        return command;
    }

    KeyScope scope() {
        return scope;
    }

    long fingerprint() {
        return fingerprint;
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }
}
