package org.uzat.web.promotion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.language.Language;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.Condition;
import org.uzat.promotion.Limits;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;

/** Reads a promotion from its form; what cannot be read is noted beside its field. */
@Component
class PromotionReading {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,31}");
    private static final int NAME_LENGTH = 60;
    private static final int PERCENT_MAX = 100;
    private static final int DAYS_MAX = 365;
    private static final int MEGABYTES_MAX = 1_048_576;
    private static final int PACKS_MAX = 100;
    private static final int USES_MAX = 100_000_000;
    private static final int PERSON_MAX = 1_000;

    private final Operators operators;
    private final Promotions promotions;
    private final ConditionReading conditions;
    private final Clock clock;

    PromotionReading(Operators operators, Promotions promotions, ConditionReading conditions, Clock clock) {
        this.operators = operators;
        this.promotions = promotions;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** What a promotion gives, by the name its form has for it. */
    enum Kind {
        PERCENT,
        FIXED,
        DAYS,
        DATA,
        FREE
    }

    /**
     * The promotion that the form wants.
     *
     * @param former the latest version of the one that is changed; null for a new one
     * @return empty where something is wrong: the fields' problems say what
     */
    Optional<Promotion> read(Fields fields, @Nullable Promotion former) {
        Instant now = clock.instant();
        Optional<OperatorSettings> settings = former == null
                ? operators.byCode(fields.form().text("operator"), now)
                : Optional.of(operators.inForce(former.operatorId(), now));
        if (settings.isEmpty()) {
            fields.wrong("code", "unfit");
            return Optional.empty();
        }
        OperatorSettings operator = settings.get();
        String code = former == null ? code(fields, operator) : former.code();
        Map<String, String> names = names(fields);
        Benefit benefit = benefit(fields, operator);
        List<Condition> asked = conditions.read(fields, operator, former);
        conditions.together(fields, benefit, asked);
        Money budget = fields.money("budget", operator.currency());
        Integer uses = fields.number("most", 1, USES_MAX);
        Integer person = fields.number("person", 1, PERSON_MAX);
        Instant from = from(fields, operator, former, now);
        Instant until = until(fields, operator, from);
        if (!fields.problems().isEmpty() || from == null || until == null) {
            return Optional.empty();
        }
        return Optional.of(new Promotion(
                former == null ? 0 : former.promotionId(),
                0,
                operator.operatorId(),
                code,
                names,
                benefit,
                asked,
                fields.form().holds("stackable", "1"),
                from,
                until,
                new Limits(budget, uses, person),
                former != null && former.paused()));
    }

    private String code(Fields fields, OperatorSettings operator) {
        String code = fields.form().text("code");
        if (!CODE.matcher(code).matches()) {
            fields.wrong("code", "code");
        } else if (promotions.all(operator.operatorId()).stream()
                .anyMatch(versions -> versions.getFirst().code().equalsIgnoreCase(code))) {
            fields.wrong("code", "taken");
        }
        return code;
    }

    private static Map<String, String> names(Fields fields) {
        Map<String, String> names = new HashMap<>();
        for (Language language : Language.values()) {
            String field = "name." + language.tag();
            String name = fields.form().text(field);
            if (name.isEmpty() || name.length() > NAME_LENGTH) {
                fields.wrong(field, "name");
            }
            names.put(language.tag(), name);
        }
        return names;
    }

    private static Benefit benefit(Fields fields, OperatorSettings operator) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> fields.form().holds("kind", one.name()))
                .findFirst()
                .orElse(Kind.PERCENT);
        return switch (kind) {
            case PERCENT -> new Benefit.Percent(fields.needed("percent", 1, PERCENT_MAX));
            case FIXED -> fixed(fields, operator);
            case DAYS -> new Benefit.BonusDays(fields.needed("days", 1, DAYS_MAX));
            case DATA -> new Benefit.BonusData(fields.needed("megabytes", 1, MEGABYTES_MAX));
            case FREE ->
                new Benefit.FreeQuantity(fields.needed("paid", 1, PACKS_MAX), fields.needed("free", 1, PACKS_MAX));
        };
    }

    private static Benefit fixed(Fields fields, OperatorSettings operator) {
        Money amount = fields.money("amount", operator.currency());
        if (amount == null) {
            fields.wrong("amount", "amount");
        }
        return new Benefit.Fixed(amount == null ? new Money(1, operator.currency()) : amount);
    }

    /** A new one begins with its first day, or at once; a change counts at once, or with the day on which all of it begins. */
    private static @Nullable Instant from(
            Fields fields, OperatorSettings operator, @Nullable Promotion former, Instant now) {
        if (former != null) {
            return former.from().isAfter(now) ? former.from() : now;
        }
        LocalDate first = fields.day("from");
        if (first == null) {
            return null;
        }
        Instant begin = first.atStartOfDay(operator.zone()).toInstant();
        return begin.isAfter(now) ? begin : now;
    }

    private static @Nullable Instant until(Fields fields, OperatorSettings operator, @Nullable Instant from) {
        LocalDate last = fields.day("last");
        if (last == null || from == null) {
            return null;
        }
        Instant until = last.plusDays(1).atStartOfDay(operator.zone()).toInstant();
        if (!until.isAfter(from)) {
            fields.wrong("last", "last");
        }
        return until;
    }
}
