package org.uzat.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.renewal.Answer;
import org.uzat.renewal.Renewals;

/** Tops a line up at the calling partner's charge. */
@RestController
@Tag(name = "Top-ups")
class TopUpDoor {

    private static final int REFERENCE_MAX = 128;

    /** What is wanted. */
    record Wanted(
            @Nullable MoneyJson amount,
            @Nullable MoneySource source,
            @Nullable String reference) {}

    private final Renewals renewals;
    private final LineNames names;
    private final Problems problems;

    TopUpDoor(Renewals renewals, LineNames names, Problems problems) {
        this.renewals = renewals;
        this.names = names;
        this.problems = problems;
    }

    @Operation(summary = "Tops a line up once per key; days by the operator's band table")
    @ApiResponse(
            responseCode = "201",
            description = "Done; the same for the same key",
            content = @Content(schema = @Schema(implementation = TopUpJson.class)))
    @PostMapping("/api/v1/lines/{line}/topups")
    ResponseEntity<Object> post(
            @PathVariable String line,
            @RequestBody Wanted wanted,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller,
            HttpServletRequest request) {
        RequestKey once = Keys.read(key, caller.clientId());
        Money amount = MoneyJson.read(wanted.amount(), "amount");
        if (wanted.source() == null) {
            throw NotPossible.malformed("source");
        }
        String reference = wanted.reference();
        if (reference != null && (reference.length() > REFERENCE_MAX || reference.indexOf('\0') >= 0)) {
            throw NotPossible.malformed("reference");
        }
        Answer answer = renewals.post(
                new Command.TopUp(names.id(line), amount, wanted.source(), reference, caller.origin(request), once));
        return switch (answer.outcome()) {
            case Outcome.ToppedUp toppedUp -> Replay.created(TopUpJson.of(toppedUp), answer.replayed());
            case Outcome.Declined declined -> problems.answer(declined.refusal(), request, answer.replayed());
            default -> throw new IllegalStateException("a top-up is done or declined, not " + answer.outcome());
        };
    }
}
