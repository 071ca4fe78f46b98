package org.uzat.renewal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.decision.Giving;
import org.uzat.decision.Returning;
import org.uzat.decision.Situation;
import org.uzat.decision.Sold;
import org.uzat.decision.Standing;
import org.uzat.event.LineEvent;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;

/** Sales of the past: what they were, and what giving one back would come to. */
@Component
public class Sales {

    /**
     * A sale and its line as they stand at one version of it; what is read later than the line is not older than its version, and
     * what is newer makes the engine decline.
     *
     * @param situation what a decision about it would be made from
     */
    public record Sale(Line line, Sold sold, Situation situation) {}

    /**
     * What a return owes the payer through the gateway.
     *
     * @param version the line's version that gave the sale back
     */
    public record Owed(LineId line, int version, long paymentId, long amountMinor) {}

    private final SoldReader reader;
    private final Lines lines;
    private final Operators operators;
    private final Catalogues catalogues;
    private final Clock clock;

    Sales(SoldReader reader, Lines lines, Operators operators, Catalogues catalogues, Clock clock) {
        this.reader = reader;
        this.lines = lines;
        this.operators = operators;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** A sale by its line and the version that it made; empty where nothing was sold by it. */
    public Optional<Sale> find(LineId id, int version) {
        Line line = lines.read(List.of(id)).get(id);
        if (line == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        OperatorSettings settings = operators.inForce(line.operatorId(), now);
        Situation situation =
                new Situation(new Standing(line, List.of(), Map.of()), settings, catalogues.current(), now);
        return reader.read(id, version, settings).map(sold -> new Sale(line, sold, situation));
    }

    /** A line's version now. */
    public int version(LineId id) {
        return Objects.requireNonNull(lines.read(List.of(id)).get(id)).version();
    }

    /** What a payment made of these lines: the versions, by line. */
    public Map<LineId, List<Integer>> madeBy(long paymentId, List<LineId> of) {
        return reader.madeBy(paymentId, of);
    }

    /** What these changes owe payers through their gateways. */
    public List<Owed> owed(List<LineEvent> events) {
        return reader.owed(events);
    }

    /**
     * What giving a sale back would come to now.
     *
     * @param named what somebody names; only with {@link Giving#PART}
     */
    public Returning.Result work(Sale sale, Giving giving, @Nullable Money named) {
        return Returning.work(sale.situation(), sale.sold(), giving, named);
    }
}
