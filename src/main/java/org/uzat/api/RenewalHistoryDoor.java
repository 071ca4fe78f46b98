package org.uzat.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.catalogue.Catalogues;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.refusal.Reason;
import org.uzat.renewal.StoredRenewals;

/** Renewals of the past. */
@RestController
@Tag(name = "Renewals")
class RenewalHistoryDoor {

    private static final int LIMIT_MAX = 200;

    /** A page on the wire; next is what to ask after for the following page, null on the last. */
    record Page(List<RenewalJson> items, @Nullable String next) {}

    private final StoredRenewals renewals;
    private final LineNames names;
    private final Catalogues catalogues;

    RenewalHistoryDoor(StoredRenewals renewals, LineNames names, Catalogues catalogues) {
        this.renewals = renewals;
        this.names = names;
        this.catalogues = catalogues;
    }

    @Operation(summary = "A line's renewals, newest first")
    @GetMapping("/api/v1/lines/{line}/renewals")
    Page ofLine(
            @PathVariable String line,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw NotPossible.malformed("limit");
        }
        int before = after == null ? Integer.MAX_VALUE : id(after).version();
        List<RenewalJson> items = renewals.ofLine(names.line(line), before, limit).stream()
                .map(renewed -> RenewalJson.of(renewed, catalogues))
                .toList();
        return new Page(items, items.size() == limit ? items.getLast().id() : null);
    }

    @Operation(summary = "One renewal")
    @GetMapping("/api/v1/renewals/{id}")
    RenewalJson get(@PathVariable String id) {
        Outcome.Renewed renewed = renewals.byId(id(id)).orElseThrow(() -> new NotPossible(Reason.NOT_FOUND));
        return RenewalJson.of(renewed, catalogues);
    }

    private static RenewalId id(String text) {
        return RenewalId.parse(text).orElseThrow(() -> new NotPossible(Reason.NOT_FOUND));
    }
}
