package org.uzat.planner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.allowance.Allowance;
import org.uzat.allowance.Allowances;
import org.uzat.catalogue.Catalogues;
import org.uzat.line.Line;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** The door to plans: what to buy when, so that a card is alive and supplied until a day. It changes nothing. */
@Component
public class Plans {

    /** How far ahead a stay may end, in local days from today. */
    public static final int DAYS_MOST = 365;

    private final Catalogues catalogues;
    private final Operators operators;
    private final Allowances allowances;
    private final Promotions promotions;
    private final Clock clock;

    Plans(Catalogues catalogues, Operators operators, Allowances allowances, Promotions promotions, Clock clock) {
        this.catalogues = catalogues;
        this.operators = operators;
        this.allowances = allowances;
        this.promotions = promotions;
        this.clock = clock;
    }

    /**
     * Who asks.
     *
     * @param channel through which door all of it would be bought
     * @param knowsData whether the answer may tell of the data that the card has now
     * @param useBalance whether the card's own money may pay
     * @param language what they read in (BCP 47), or null where it is not known
     */
    public record Asker(
            Channel channel,
            boolean knowsData,
            boolean useBalance,
            @Nullable String language) {}

    /** Plans or a refusal. */
    public sealed interface Answer {

        /** One to three plans, the cheapest first. */
        record Planned(List<Plan> plans) implements Answer {}

        /** LINE_TERMINATED, LINE_BLOCKED, STAY_OVER, STAY_TOO_LONG, or STAY_NOT_COVERED where nothing on sale is enough. */
        record NotPlanned(Refused refusal) implements Answer {}
    }

    /** Plans a stay for a line as it stands. */
    public Answer plan(Line line, Stay stay, Asker asker) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OperatorSettings settings = operators.inForce(line.operatorId(), now);
        Optional<Refused> refused = refusal(line, stay, settings, now);
        if (refused.isPresent()) {
            return new Answer.NotPlanned(refused.get());
        }
        List<Allowance> open = asker.knowsData()
                ? allowances.open(List.of(line.id()), now).getOrDefault(line.id(), List.of())
                : List.of();
        List<Plan> plans = Planner.plans(new Asked(
                line,
                open,
                settings,
                catalogues.current(),
                asker.channel(),
                asker.useBalance(),
                stay,
                now,
                pricing(line, settings, asker)));
        return plans.isEmpty() ? new Answer.NotPlanned(Refused.of(Reason.STAY_NOT_COVERED)) : new Answer.Planned(plans);
    }

    private Pricing pricing(Line line, OperatorSettings settings, Asker asker) {
        List<Promotion> ever = promotions.all(settings.operatorId()).stream()
                .flatMap(List::stream)
                .toList();
        return new Promised(
                ever,
                at -> promotions.inForce(settings.operatorId(), at),
                line,
                settings,
                asker.channel(),
                asker.language());
    }

    private static Optional<Refused> refusal(Line line, Stay stay, OperatorSettings settings, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        return switch (line.state(now)) {
            case TERMINATED -> Optional.of(Refused.of(Reason.LINE_TERMINATED));
            case BLOCKED -> Optional.of(Refused.of(Reason.LINE_BLOCKED));
            case PRE_ACTIVE, ACTIVE, GRACE, SUSPENDED -> {
                if (stay.until().isBefore(today)) {
                    yield Optional.of(Refused.of(Reason.STAY_OVER));
                }
                LocalDate last = today.plusDays(DAYS_MOST);
                yield stay.until().isAfter(last)
                        ? Optional.of(Refused.of(Reason.STAY_TOO_LONG, "date", last.toString()))
                        : Optional.empty();
            }
        };
    }
}
