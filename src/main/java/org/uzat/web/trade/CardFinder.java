package org.uzat.web.trade;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Finds a card by what a guest typed, or by the token that stands for it in addresses. */
@Component
public class CardFinder {

    /** What was found. */
    public sealed interface Found {

        /**
         * A card.
         *
         * @param line its line
         * @param number what the guest had typed, in its plain form: never the other one
         * @param sealed the token for addresses
         */
        record Card(Line line, String number, String sealed) implements Found {}

        /** NUMBER_MALFORMED, TOO_MANY_REQUESTS (seconds) or LINE_NOT_FOUND. */
        record Not(Refused refusal) implements Found {}
    }

    private final Lines lines;
    private final Operators operators;
    private final CardTokens tokens;
    private final Tries tries;
    private final Clock clock;

    CardFinder(Lines lines, Operators operators, CardTokens tokens, Tries tries, Clock clock) {
        this.lines = lines;
        this.operators = operators;
        this.tokens = tokens;
        this.tries = tries;
        this.clock = clock;
    }

    /** The countries whose numbers are expected. */
    public Set<String> regions() {
        return operators.all(clock.instant()).stream()
                .map(OperatorSettings::region)
                .collect(Collectors.toSet());
    }

    /**
     * Looks a card up.
     *
     * @param clientAddress where the request came from, for limits on tries
     */
    public Found find(String typed, String clientAddress) {
        List<LineName> names = regions().stream()
                .sorted()
                .flatMap(region -> LineName.typed(typed, region).stream())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return not(Refused.of(Reason.NUMBER_MALFORMED));
        }
        Optional<Duration> pause = tries.take(clientAddress);
        if (pause.isPresent()) {
            return not(Refused.of(
                    Reason.TOO_MANY_REQUESTS,
                    "seconds",
                    Long.toString(pause.get().toSeconds())));
        }
        Optional<Found> hit = names.stream()
                .flatMap(name -> lines.find(name).<Found>map(line -> card(line, name)).stream())
                .findFirst();
        hit.ifPresent(found -> tries.wasNoGuess(clientAddress));
        return hit.orElseGet(() -> not(Refused.of(Reason.LINE_NOT_FOUND)));
    }

    /** The card of a token that is still good. */
    public Optional<Found.Card> open(String sealed) {
        return tokens.openGood(sealed)
                .flatMap(held -> line(held.line())
                        .filter(line -> isStill(line, held.number()))
                        .map(line -> new Found.Card(line, held.number(), sealed)));
    }

    /** A page that was opened by the number of a card which the line has left meanwhile shows the line no more. */
    private static boolean isStill(Line line, String typed) {
        return Iccid.parse(typed).isEmpty() || typed.equals(line.iccid());
    }

    private Optional<Line> line(LineId id) {
        return lines.find(new LineName.ById(id));
    }

    private Found card(Line line, LineName name) {
        String number = switch (name) {
            case LineName.ByMsisdn byMsisdn -> byMsisdn.msisdn().e164();
            case LineName.ByIccid byIccid -> byIccid.iccid().digits();
            case LineName.ById byId -> byId.id().toString();
        };
        return new Found.Card(line, number, tokens.seal(line.id(), Objects.requireNonNull(number)));
    }

    private static Found not(Refused refused) {
        return new Found.Not(refused);
    }
}
