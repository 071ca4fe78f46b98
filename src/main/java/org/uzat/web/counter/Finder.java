package org.uzat.web.counter;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.outlet.Outlet;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Finds the line of a card by what is typed or scanned at a counter; a shop serves its own operator's cards only. */
@Component
class Finder {

    /** What was found. */
    sealed interface Found {
        record One(LineId line) implements Found {}

        /** NUMBER_MALFORMED or LINE_NOT_FOUND. */
        record None(Refused refusal) implements Found {}
    }

    private final Lines lines;
    private final Operators operators;
    private final Clock clock;

    Finder(Lines lines, Operators operators, Clock clock) {
        this.lines = lines;
        this.operators = operators;
        this.clock = clock;
    }

    /** By number, card number or the line's own id. */
    Found find(String typed, Outlet shop) {
        List<LineName> names = names(typed.strip(), shop);
        return names.stream()
                .flatMap(name -> lines.find(name).stream())
                .filter(line -> line.operatorId() == shop.operatorId())
                .map(Line::id)
                .findFirst()
                .<Found>map(Found.One::new)
                .orElseGet(() ->
                        new Found.None(Refused.of(names.isEmpty() ? Reason.NUMBER_MALFORMED : Reason.LINE_NOT_FOUND)));
    }

    private List<LineName> names(String typed, Outlet shop) {
        Stream<LineName> byId = typed.toUpperCase(Locale.ROOT).startsWith("LN_")
                ? LineId.parse("ln_" + typed.substring(3).toUpperCase(Locale.ROOT))
                        .<LineName>map(LineName.ById::new)
                        .stream()
                : Stream.empty();
        OperatorSettings settings = operators.inForce(shop.operatorId(), clock.instant());
        return Stream.concat(byId, LineName.typed(typed, settings.region()).stream())
                .distinct()
                .toList();
    }
}
