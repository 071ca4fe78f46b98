package org.uzat.api;

import org.jspecify.annotations.Nullable;
import org.uzat.decision.RequestKey;
import org.uzat.refusal.Reason;

/** The Idempotency-Key header, without which nothing is moved. */
final class Keys {

    static final String HEADER = "Idempotency-Key";

    private Keys() {}

    static RequestKey read(@Nullable String header, int clientId) {
        if (header == null || header.isBlank()) {
            throw new NotPossible(Reason.KEY_MISSING);
        }
        if (!RequestKey.wellFormed(header)) {
            throw new NotPossible(Reason.KEY_MALFORMED);
        }
        return new RequestKey(clientId, header);
    }
}
