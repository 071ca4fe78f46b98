package org.uzat.api;

import java.util.Map;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Carries a refusal from wherever a request is taken apart to the one place that makes a problem of it. */
final class NotPossible extends RuntimeException {

    private final transient Refused refused;

    NotPossible(Refused refused) {
        super(refused.reason().name(), null, false, false);
        this.refused = refused;
    }

    NotPossible(Reason reason) {
        this(Refused.of(reason));
    }

    /** Something of the request cannot be read; says which field. */
    static NotPossible malformed(String field) {
        return new NotPossible(new Refused(Reason.MALFORMED, Map.of("field", field)));
    }

    Refused refused() {
        return refused;
    }
}
