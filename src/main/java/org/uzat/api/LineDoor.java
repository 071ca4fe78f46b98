package org.uzat.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.allowance.Allowances;
import org.uzat.autorenew.AutoRenewals;
import org.uzat.line.Line;
import org.uzat.operator.Operators;

/** A line's state now. */
@RestController
@Tag(name = "Lines")
class LineDoor {

    private final LineNames names;
    private final Operators operators;
    private final Allowances allowances;
    private final AutoRenewals autoRenewals;
    private final Clock clock;

    LineDoor(LineNames names, Operators operators, Allowances allowances, AutoRenewals autoRenewals, Clock clock) {
        this.names = names;
        this.operators = operators;
        this.allowances = allowances;
        this.autoRenewals = autoRenewals;
        this.clock = clock;
    }

    @Operation(summary = "A line's state, validity, balance and allowances")
    @GetMapping("/api/v1/lines/{line}")
    LineJson get(@PathVariable String line) {
        Line found = names.line(line);
        Instant now = clock.instant();
        return LineJson.of(
                found,
                operators.inForce(found.operatorId(), now),
                allowances.open(List.of(found.id()), now).getOrDefault(found.id(), List.of()),
                autoRenewals.of(List.of(found.id())).get(found.id()),
                now);
    }
}
