package org.uzat.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers to keyed requests: 201 the first time, the same 201 with a header saying so every further time. */
final class Replay {

    /** Says that the answer was given before. */
    static final String HEADER = "Idempotent-Replayed";

    private Replay() {}

    static ResponseEntity<Object> created(Object body, boolean replayed) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.CREATED);
        if (replayed) {
            answer.header(HEADER, "true");
        }
        return answer.body(body);
    }
}
