package org.uzat.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.language.Language;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.outlet.Found;
import org.uzat.outlet.Offer;
import org.uzat.outlet.Outlets;
import org.uzat.outlet.Position;
import org.uzat.outlet.ShopLimit;
import org.uzat.outlet.Wanted;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Where cards are renewed face to face; open to everybody, a little at a time. */
@RestController
@Tag(name = "Shops")
class ShopDoor {

    private static final String USUAL_LIMIT = "10";

    /** A list on the wire. */
    record ShopList(List<ShopJson> items) {}

    private final Outlets outlets;
    private final Operators operators;
    private final ShopLimit limit;
    private final Clock clock;

    ShopDoor(Outlets outlets, Operators operators, ShopLimit limit, Clock clock) {
        this.outlets = outlets;
        this.operators = operators;
        this.limit = limit;
        this.clock = clock;
    }

    @Operation(summary = "Shops, nearest first; by operator and code where no position is given. Needs no key.")
    @SecurityRequirements
    @GetMapping("/api/v1/shops")
    ShopList get(
            HttpServletRequest request,
            @Parameter(description = "latitude,longitude in degrees (WGS 84)", example = "40.37,49.85")
                    @RequestParam(required = false)
                    @Nullable
                    String near,
            @Parameter(description = "`now`: only shops that are known to be open; the nearest 2,000 are looked at")
                    @RequestParam(required = false)
                    @Nullable
                    String open,
            @Parameter(description = "what they have to do or take; all of several") @RequestParam(defaultValue = "")
                    Set<Offer> service,
            @Parameter(description = "a language that has to be spoken: zh, en, az, ru")
                    @RequestParam(required = false)
                    @Nullable
                    String speaks,
            @Parameter(description = "an operator's code") @RequestParam(required = false) @Nullable String operator,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = USUAL_LIMIT) int limit) {
        Instant now = clock.instant();
        Wanted wanted = wanted(near, open, service, speaks, operator, limit, now);
        Optional<Duration> wait = this.limit.take(request.getRemoteAddr());
        if (wait.isPresent()) {
            throw new NotPossible(Refused.of(
                    Reason.TOO_MANY_REQUESTS,
                    "seconds",
                    Long.toString(wait.get().toSeconds())));
        }
        return new ShopList(outlets.find(wanted, now).stream()
                .map(found -> json(found, now))
                .toList());
    }

    private Wanted wanted(
            @Nullable String near,
            @Nullable String open,
            Set<Offer> service,
            @Nullable String speaks,
            @Nullable String operator,
            int limit,
            Instant now) {
        if (limit < 1 || limit > Wanted.MOST) {
            throw NotPossible.malformed("limit");
        }
        if (open != null && !open.equals("now")) {
            throw NotPossible.malformed("open");
        }
        Position from = near == null ? null : Position.parse(near).orElseThrow(() -> NotPossible.malformed("near"));
        Set<Language> languages = EnumSet.noneOf(Language.class);
        if (speaks != null) {
            languages.add(Language.tagged(speaks).orElseThrow(() -> NotPossible.malformed("speaks")));
        }
        Short operatorId = operator == null
                ? null
                : operators
                        .byCode(operator, now)
                        .map(OperatorSettings::operatorId)
                        .orElseThrow(() -> NotPossible.malformed("operator"));
        return new Wanted(from, service, languages, open != null, operatorId, limit);
    }

    private ShopJson json(Found found, Instant now) {
        short operatorId = found.shop().outlet().operatorId();
        return ShopJson.of(found, operators.inForce(operatorId, now).code());
    }
}
