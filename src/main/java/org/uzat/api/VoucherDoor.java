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
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.limits.Network;
import org.uzat.refusal.Reason;
import org.uzat.renewal.Answer;
import org.uzat.renewal.Redemptions;
import org.uzat.voucher.Pin;
import org.uzat.voucher.VoucherTries;

/** Tops a line up by a scratch card. */
@RestController
@Tag(name = "Top-ups")
class VoucherDoor {

    /** What is wanted; it prints nothing of the PIN. */
    record Wanted(@Nullable String pin) {
        @Override
        public String toString() {
            return "a PIN";
        }
    }

    private final Redemptions redemptions;
    private final LineNames names;
    private final Problems problems;

    VoucherDoor(Redemptions redemptions, LineNames names, Problems problems) {
        this.redemptions = redemptions;
        this.names = names;
        this.problems = problems;
    }

    @Operation(summary = "Uses a scratch card up for a line, once; wrong PINs lock for a growing while")
    @ApiResponse(
            responseCode = "201",
            description = "Done; the same for the same key",
            content = @Content(schema = @Schema(implementation = TopUpJson.class)))
    @PostMapping("/api/v1/lines/{line}/vouchers")
    ResponseEntity<Object> post(
            @PathVariable String line,
            @RequestBody Wanted wanted,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller,
            HttpServletRequest request) {
        RequestKey once = Keys.read(key, caller.clientId());
        if (wanted.pin() == null) {
            throw NotPossible.malformed("pin");
        }
        Pin pin = Pin.parse(wanted.pin()).orElseThrow(() -> new NotPossible(Reason.VOUCHER_MALFORMED));
        var trier = new VoucherTries.Trier(
                "client:" + caller.clientId(), names.line(line).id(), Network.of(request.getRemoteAddr()));
        Answer answer = redemptions.redeem(pin, trier, caller.origin(request), once);
        return switch (answer.outcome()) {
            case Outcome.ToppedUp toppedUp -> Replay.created(TopUpJson.of(toppedUp), answer.replayed());
            case Outcome.Declined declined -> problems.answer(declined.refusal(), request, answer.replayed());
            default -> throw new IllegalStateException("a voucher is used or declined, not " + answer.outcome());
        };
    }
}
