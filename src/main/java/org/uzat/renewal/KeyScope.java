package org.uzat.renewal;

import org.uzat.decision.Command;
import org.uzat.decision.RequestKey;
import org.uzat.numbering.LineId;

/**
 * Within what a key is unique.
 *
 * @param line the line it is about
 * @param clientId whose key
 * @param operation for what kind of command
 * @param key the caller's text
 */
record KeyScope(LineId line, int clientId, int operation, String key) {

    static KeyScope of(Command command) {
        RequestKey key = command.key();
        return new KeyScope(command.line(), key.clientId(), Fingerprint.operation(command), key.key());
    }
}
