package org.uzat.renewal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.operator.Operators;

/** Renewals of the past, as they were answered. */
@Component
public class StoredRenewals {

    private final StoredReader reader;
    private final Lines lines;
    private final Operators operators;
    private final Clock clock;

    StoredRenewals(StoredReader reader, Lines lines, Operators operators, Clock clock) {
        this.reader = reader;
        this.lines = lines;
        this.operators = operators;
        this.clock = clock;
    }

    /** A line's renewals, newest first. */
    public List<Outcome.Renewed> ofLine(Line line, int beforeVersion, int limit) {
        return reader.renewals(line.id(), beforeVersion, limit, operators.inForce(line.operatorId(), clock.instant()));
    }

    /** One top-up. */
    public Optional<Outcome.ToppedUp> topUp(RenewalId id) {
        return Optional.ofNullable(lines.read(List.of(id.line())).get(id.line()))
                .flatMap(line -> reader.topUp(id, operators.inForce(line.operatorId(), clock.instant())));
    }

    /** One renewal. */
    public Optional<Outcome.Renewed> byId(RenewalId id) {
        return Optional.ofNullable(lines.read(List.of(id.line())).get(id.line()))
                .flatMap(line -> reader.renewal(id, operators.inForce(line.operatorId(), clock.instant())));
    }
}
