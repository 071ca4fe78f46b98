package org.uzat.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.uzat.language.Language;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.language.Texts;
import org.uzat.refusal.HttpStatuses;
import org.uzat.refusal.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Makes problems of refusals, in the caller's language. */
@Component
class Problems {

    private static final String RETRY_SECONDS = "1";

    private final Texts texts;
    private final JsonMapper json;

    Problems(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** The answer to a request that was refused. */
    ResponseEntity<Object> answer(Refused refused, HttpServletRequest request) {
        return answer(refused, request, false);
    }

    /** The answer to a request that was refused, perhaps not for the first time. */
    ResponseEntity<Object> answer(Refused refused, HttpServletRequest request, boolean replayed) {
        int status = HttpStatuses.of(refused.reason());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (replayed) {
            answer.header(Replay.HEADER, "true");
        }
        if (status == 429 || status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, refused.facts().getOrDefault("seconds", RETRY_SECONDS));
        }
        return answer.body(problem(refused, request));
    }

    /** Writes the answer where no handler of a request is reached. */
    void write(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatuses.of(refused.reason()));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem(refused, request)));
    }

    private Problem problem(Refused refused, HttpServletRequest request) {
        Language language = Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        String code = refused.reason().name();
        RefusalWords words = texts.in(language).refusal(code, RefusalFacts.arguments(refused.facts()));
        return new Problem(
                "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-'),
                words.title(),
                HttpStatuses.of(refused.reason()),
                code,
                words.text(),
                words.next(),
                new TreeMap<>(refused.facts())); // in one order, so that a replayed answer is the same to the letter
    }
}
