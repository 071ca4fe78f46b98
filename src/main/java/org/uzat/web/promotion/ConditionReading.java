package org.uzat.web.promotion;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.language.Language;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Channel;
import org.uzat.outlet.Outlet;
import org.uzat.outlet.Outlets;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.Condition;
import org.uzat.promotion.PromoCodes;
import org.uzat.promotion.Promotion;

/** Reads the conditions of a promotion from its form. */
@Component
class ConditionReading {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,32}");
    private static final Pattern CARD_TYPE = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final int HOURS_MAX = 8760;
    private static final int DAYS_MAX = 365;

    private final Catalogues catalogues;
    private final Outlets outlets;
    private final PromoCodes codes;

    ConditionReading(Catalogues catalogues, Outlets outlets, PromoCodes codes) {
        this.catalogues = catalogues;
        this.outlets = outlets;
        this.codes = codes;
    }

    /**
     * All that are asked for.
     *
     * @param former the version that is changed, or null; a word that is not typed again stays the same
     */
    List<Condition> read(Fields fields, OperatorSettings operator, @Nullable Promotion former) {
        List<Condition> conditions = new ArrayList<>();
        Stream.of(
                        packs(fields, operator),
                        channels(fields),
                        shops(fields, operator),
                        cardTypes(fields),
                        languages(fields),
                        hours(fields),
                        first(fields),
                        early(fields),
                        longer(fields),
                        code(fields, former),
                        referral(fields))
                .flatMap(Optional::stream)
                .forEach(conditions::add);
        return conditions;
    }

    /** What does not go together. */
    void together(Fields fields, Benefit benefit, List<Condition> conditions) {
        boolean referral = conditions.stream().anyMatch(one -> one instanceof Condition.Referral);
        if (referral && !(benefit instanceof Benefit.BonusDays)) {
            fields.wrong("referrerDays", "referral");
        }
        if (conditions.stream().filter(Condition::wantsCode).count() > 1) {
            fields.wrong("referrerDays", "codes");
        }
    }

    private Optional<Condition> packs(Fields fields, OperatorSettings operator) {
        Set<String> packs = fields.form().all("packs");
        packs.stream()
                .filter(code -> !catalogues.current().knows(operator.operatorId(), code))
                .findFirst()
                .ifPresent(code -> fields.wrong("packs", "packs", "what", code));
        return packs.isEmpty() ? Optional.empty() : Optional.of(new Condition.Packs(packs));
    }

    private static Optional<Condition> channels(Fields fields) {
        Set<Channel> channels = Arrays.stream(Channel.values())
                .filter(channel -> fields.form().holds("channels", channel.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
        return channels.isEmpty() ? Optional.empty() : Optional.of(new Condition.Channels(channels));
    }

    private Optional<Condition> shops(Fields fields, OperatorSettings operator) {
        Set<Integer> ids = new LinkedHashSet<>();
        for (String code : fields.form().all("outlets")) {
            outlets.byCode(operator.operatorId(), code)
                    .map(Outlet::id)
                    .ifPresentOrElse(ids::add, () -> fields.wrong("outlets", "outlets", "what", code));
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(new Condition.Outlets(ids));
    }

    private static Optional<Condition> cardTypes(Fields fields) {
        Set<String> types = fields.form().all("cardTypes");
        if (!types.stream().allMatch(CARD_TYPE.asMatchPredicate())) {
            fields.wrong("cardTypes", "unfit");
        }
        return types.isEmpty() ? Optional.empty() : Optional.of(new Condition.CardTypes(types));
    }

    private static Optional<Condition> languages(Fields fields) {
        Set<String> tags = Arrays.stream(Language.values())
                .map(Language::tag)
                .filter(tag -> fields.form().holds("languages", tag))
                .collect(Collectors.toSet());
        return tags.isEmpty() ? Optional.empty() : Optional.of(new Condition.Languages(tags));
    }

    private static Optional<Condition> hours(Fields fields) {
        Set<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                .filter(day -> fields.form().holds("weekdays", day.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        LocalTime from = fields.time("fromHour");
        LocalTime to = fields.time("toHour");
        if ((from == null) != (to == null) || (from != null && from.equals(to))) {
            fields.wrong("toHour", "hours");
        }
        if (days.isEmpty() && from == null) {
            return Optional.empty();
        }
        return Optional.of(new Condition.Hours(
                days,
                Objects.requireNonNullElse(from, LocalTime.MIDNIGHT),
                Objects.requireNonNullElse(to, LocalTime.MIDNIGHT)));
    }

    private static Optional<Condition> first(Fields fields) {
        return fields.form().holds("first", "1") ? Optional.of(new Condition.FirstRenewal()) : Optional.empty();
    }

    private static Optional<Condition> early(Fields fields) {
        return Optional.ofNullable(fields.number("early", 1, HOURS_MAX)).map(Condition.BeforeExpiry::new);
    }

    private static Optional<Condition> longer(Fields fields) {
        Integer days = fields.number("minDays", 1, DAYS_MAX);
        boolean than = fields.form().holds("longer", "1");
        if (than && days != null) {
            fields.wrong("minDays", "either");
        }
        return than || days != null ? Optional.of(new Condition.LongerPack(days)) : Optional.empty();
    }

    private Optional<Condition> code(Fields fields, @Nullable Promotion former) {
        if (fields.form().holds("needs", PromotionForm.CODES)) {
            return Optional.of(new Condition.OneUseCode());
        }
        if (!fields.form().holds("needs", PromotionForm.WORD)) {
            return Optional.empty();
        }
        String typed = fields.form().text("word");
        Optional<Condition> kept = former == null || !typed.isEmpty()
                ? Optional.empty()
                : former.conditions().stream()
                        .filter(one -> one instanceof Condition.Word)
                        .findFirst();
        if (kept.isPresent()) {
            return kept;
        }
        if (!WORD.matcher(typed).matches()) {
            fields.wrong("word", "word");
            return Optional.empty();
        }
        return Optional.of(codes.word(typed));
    }

    private static Optional<Condition> referral(Fields fields) {
        return Optional.ofNullable(fields.number("referrerDays", 1, DAYS_MAX)).map(Condition.Referral::new);
    }
}
