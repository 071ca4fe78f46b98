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
import org.uzat.catalogue.Catalogues;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.QuoteItem;
import org.uzat.decision.RequestKey;
import org.uzat.decision.Terms;
import org.uzat.numbering.LineId;
import org.uzat.promotion.PromoCodes;
import org.uzat.promotion.Ticket;
import org.uzat.renewal.Answer;
import org.uzat.renewal.Quotes;
import org.uzat.renewal.Renewals;

/** Renews a line from its balance. */
@RestController
@Tag(name = "Renewals")
class RenewalDoor {

    /** What is wanted; a quote, where given, is insisted on. */
    record Wanted(
            @Nullable String pack,
            @Nullable Integer quantity,
            @Nullable String quote,
            @Nullable String promoCode) {}

    private final Renewals renewals;
    private final Quotes quotes;
    private final LineNames names;
    private final Catalogues catalogues;
    private final PromoCodes codes;
    private final Problems problems;

    RenewalDoor(
            Renewals renewals,
            Quotes quotes,
            LineNames names,
            Catalogues catalogues,
            PromoCodes codes,
            Problems problems) {
        this.codes = codes;
        this.renewals = renewals;
        this.quotes = quotes;
        this.names = names;
        this.catalogues = catalogues;
        this.problems = problems;
    }

    @Operation(summary = "Renews a line from its main balance, once per key")
    @ApiResponse(
            responseCode = "201",
            description = "Done; the same for the same key",
            content = @Content(schema = @Schema(implementation = RenewalJson.class)))
    @PostMapping("/api/v1/lines/{line}/renewals")
    ResponseEntity<Object> post(
            @PathVariable String line,
            @RequestBody Wanted wanted,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller,
            HttpServletRequest request) {
        RequestKey once = Keys.read(key, caller.clientId());
        if (wanted.pack() == null) {
            throw NotPossible.malformed("pack");
        }
        LineId id = names.id(line);
        Ticket ticket = PromoCode.read(codes, wanted.promoCode(), id);
        int quantity = wanted.quantity() == null ? 1 : wanted.quantity();
        Quotes.Version.OfPack version = wanted.quote() == null
                ? null
                : quoted(wanted.quote(), new QuoteItem.PackItem(id, wanted.pack(), quantity));
        Terms terms = new Terms(ticket, version == null ? null : version.priceMinor(), null);
        Answer answer = renewals.post(new Command.Renew(
                id,
                wanted.pack(),
                quantity,
                version == null ? null : version.packVersionId(),
                terms,
                caller.origin(request),
                once));
        return switch (answer.outcome()) {
            case Outcome.Renewed renewed -> Replay.created(RenewalJson.of(renewed, catalogues), answer.replayed());
            case Outcome.Declined declined -> problems.answer(declined.refusal(), request, answer.replayed());
            default -> throw new IllegalStateException("a renewal is done or declined, not " + answer.outcome());
        };
    }

    private Quotes.Version.OfPack quoted(String token, QuoteItem.PackItem item) {
        return switch (quotes.quotedVersion(token, item)) {
            case Quotes.Version.OfPack version -> version;
            case Quotes.Version.NotQuoted refused -> throw new NotPossible(refused.refusal());
        };
    }
}
