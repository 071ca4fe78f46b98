package org.uzat.web.page;

import org.springframework.http.HttpStatus;
import org.uzat.refusal.HttpStatuses;
import org.uzat.refusal.Reason;

/** From a refusal's code, as a screen carries it, to its HTTP status. */
public final class RefusalStatus {

    private RefusalStatus() {}

    /** The status for a code; a code that is none of ours is 422: understood, and not done. */
    public static HttpStatus of(String code) {
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(code)) {
                return HttpStatus.valueOf(HttpStatuses.of(reason));
            }
        }
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
