package org.uzat.web.promotion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.outlet.Outlet;
import org.uzat.outlet.Outlets;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.Condition;
import org.uzat.promotion.Limits;
import org.uzat.promotion.Promotion;
import org.uzat.web.promotion.PromotionReading.Kind;

/** Fills the form: with what a promotion says already, or with what a new one begins with. */
@Component
class StoredForm {

    private static final int TRIED_DAYS = 30;

    private final Operators operators;
    private final Outlets outlets;
    private final Clock clock;

    StoredForm(Operators operators, Outlets outlets, Clock clock) {
        this.operators = operators;
        this.outlets = outlets;
        this.clock = clock;
    }

    /** For a new promotion: a month from today on. */
    PromotionForm empty(OperatorSettings operator) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        var today = clock.instant().atZone(operator.zone());
        put(fields, "operator", operator.code());
        put(fields, "kind", Kind.PERCENT.name());
        put(fields, "from", today.toLocalDate());
        put(fields, "last", today.toLocalDate().plusDays(TRIED_DAYS));
        put(fields, "needs", PromotionForm.NO_CODE);
        trying(fields, operator);
        return new PromotionForm(fields);
    }

    PromotionForm of(Promotion promotion) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        OperatorSettings operator = operators.inForce(promotion.operatorId(), clock.instant());
        promotion.names().forEach((language, name) -> put(fields, "name." + language, name));
        put(fields, "code", promotion.code());
        put(fields, "operator", operator.code());
        put(fields, "version", promotion.versionId());
        put(fields, "from", promotion.from().atZone(operator.zone()).toLocalDate());
        put(
                fields,
                "last",
                promotion.until().minusMillis(1).atZone(operator.zone()).toLocalDate());
        put(fields, "needs", PromotionForm.NO_CODE);
        if (promotion.stackable()) {
            put(fields, "stackable", 1);
        }
        benefit(fields, promotion.benefit());
        promotion.conditions().forEach(condition -> condition(fields, condition));
        limits(fields, promotion.limits());
        trying(fields, operator);
        return new PromotionForm(fields);
    }

    private static void benefit(Map<String, List<String>> fields, Benefit benefit) {
        switch (benefit) {
            case Benefit.Percent part -> kind(fields, Kind.PERCENT, "percent", part.percent());
            case Benefit.Fixed fixed ->
                kind(fields, Kind.FIXED, "amount", fixed.amount().amount());
            case Benefit.BonusDays bonus -> kind(fields, Kind.DAYS, "days", bonus.days());
            case Benefit.BonusData bonus -> kind(fields, Kind.DATA, "megabytes", bonus.megabytes());
            case Benefit.FreeQuantity free -> {
                kind(fields, Kind.FREE, "paid", free.paid());
                put(fields, "free", free.free());
            }
        }
    }

    private void condition(Map<String, List<String>> fields, Condition condition) {
        switch (condition) {
            case Condition.Packs packs -> put(fields, "packs", String.join(", ", packs.codes()));
            case Condition.Channels channels -> all(fields, "channels", channels.channels());
            case Condition.Outlets shops -> put(fields, "outlets", shops(shops));
            case Condition.CardTypes cards -> put(fields, "cardTypes", String.join(", ", cards.types()));
            case Condition.Languages languages -> all(fields, "languages", languages.tags());
            case Condition.Hours hours -> hours(fields, hours);
            case Condition.FirstRenewal _ -> put(fields, "first", 1);
            case Condition.BeforeExpiry early -> put(fields, "early", early.hours());
            case Condition.LongerPack longer -> {
                if (longer.days() == null) {
                    put(fields, "longer", 1);
                } else {
                    put(fields, "minDays", longer.days());
                }
            }
            case Condition.Word _ -> put(fields, "needs", PromotionForm.WORD);
            case Condition.OneUseCode _ -> put(fields, "needs", PromotionForm.CODES);
            case Condition.Referral referral -> put(fields, "referrerDays", referral.referrerDays());
        }
    }

    private static void hours(Map<String, List<String>> fields, Condition.Hours hours) {
        all(fields, "weekdays", hours.days());
        if (!hours.from().equals(LocalTime.MIDNIGHT) || !hours.to().equals(LocalTime.MIDNIGHT)) {
            put(fields, "fromHour", hours.from());
            put(fields, "toHour", hours.to());
        }
    }

    private static void limits(Map<String, List<String>> fields, Limits limits) {
        if (limits.budget() != null) {
            put(fields, "budget", limits.budget().amount());
        }
        if (limits.uses() != null) {
            put(fields, "most", limits.uses());
        }
        if (limits.perPerson() != null) {
            put(fields, "person", limits.perPerson());
        }
    }

    /** What it is tried with at first: one pack online, now. */
    private void trying(Map<String, List<String>> fields, OperatorSettings operator) {
        Instant now = clock.instant();
        put(fields, "try.quantity", 1);
        put(fields, "try.channel", "WEB");
        put(
                fields,
                "try.at",
                now.atZone(operator.zone()).toLocalDateTime().withSecond(0).withNano(0));
    }

    private String shops(Condition.Outlets shops) {
        return String.join(
                ", ",
                shops.outlets().stream()
                        .flatMap(id -> outlets.byId(id).map(Outlet::code).stream())
                        .sorted()
                        .toList());
    }

    private static void kind(Map<String, List<String>> fields, Kind kind, String field, Object value) {
        put(fields, "kind", kind.name());
        put(fields, field, value);
    }

    private static void put(Map<String, List<String>> fields, String field, Object value) {
        fields.put(field, List.of(value.toString()));
    }

    private static void all(Map<String, List<String>> fields, String field, Collection<?> values) {
        fields.put(field, values.stream().map(Object::toString).toList());
    }
}
