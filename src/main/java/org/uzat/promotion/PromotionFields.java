package org.uzat.promotion;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uzat.intake.BadField;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Channel;
import org.uzat.time.Days;
import tools.jackson.databind.JsonNode;

/** Reads a promotion from the object of a file; every fault is kept with its path, so that all are told at once. */
final class PromotionFields {

    private static final Set<String> TOP = Set.of(
            "operator",
            "code",
            "from",
            "until",
            "names",
            "benefit",
            "conditions",
            "stackable",
            "budget",
            "uses",
            "perPerson");

    private final JsonNode object;
    private final OperatorSettings operator;
    private final PromoCodes codes;
    private final List<BadField> faults;

    PromotionFields(JsonNode object, OperatorSettings operator, PromoCodes codes, List<BadField> faults) {
        this.object = object;
        this.operator = operator;
        this.codes = codes;
        this.faults = faults;
    }

    /** The promotion; null where there are faults. */
    @Nullable
    Promotion read() {
        refuseOthers("", object, TOP);
        Instant from = some("from", object.path("from"), text -> instant(text, operator.zone()));
        Instant until = some("until", object.path("until"), text -> instant(text, operator.zone()));
        Benefit benefit = benefit(object.path("benefit"));
        List<Condition> conditions = conditions(object.path("conditions"));
        Map<String, String> names = names();
        Limits limits = new Limits(
                one("budget", object.path("budget"), text -> Money.parse(text, operator.currency())),
                one("uses", object.path("uses"), text -> atLeastOne(text)),
                one("perPerson", object.path("perPerson"), text -> atLeastOne(text)));
        if (from != null && until != null && !until.isAfter(from)) {
            fault("until", object.path("until"), "is not after from");
        }
        if (!faults.isEmpty() || from == null || until == null || benefit == null) {
            return null;
        }
        return new Promotion(
                0,
                0,
                operator.operatorId(),
                object.path("code").asString(""),
                names,
                benefit,
                conditions,
                object.path("stackable").asBoolean(false),
                from,
                until,
                limits,
                false);
    }

    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        JsonNode node = object.path("names");
        node.propertyNames()
                .forEach(language -> names.put(language, node.path(language).asString("")));
        return names;
    }

    private @Nullable Benefit benefit(JsonNode node) {
        refuseOthers("benefit.", node, Set.of("percent", "amount", "days", "dataMb", "paid", "free"));
        if (node.size() != (node.has("paid") ? 2 : 1)) {
            fault("benefit", node, "is one of percent, amount, days, dataMb, or paid with free");
            return null;
        }
        String name = node.propertyNames().iterator().next();
        return some("benefit." + name, node.path(name), text -> switch (name) {
            case "percent" -> new Benefit.Percent(Integer.parseInt(text));
            case "amount" -> new Benefit.Fixed(Money.parse(text, operator.currency()));
            case "days" -> new Benefit.BonusDays(Integer.parseInt(text));
            case "dataMb" -> new Benefit.BonusData(Integer.parseInt(text));
            default ->
                new Benefit.FreeQuantity(
                        node.path("paid").asInt(), node.path("free").asInt());
        });
    }

    private List<Condition> conditions(JsonNode node) {
        List<Condition> conditions = new ArrayList<>();
        for (String name : node.propertyNames()) {
            JsonNode value = node.path(name);
            try {
                Condition condition = condition(name, value);
                if (condition != null) {
                    conditions.add(condition);
                }
            } catch (RuntimeException wrong) { // told with the field, whatever it is that cannot be read
                fault("conditions." + name, value, "cannot be read: " + wrong.getMessage());
            }
        }
        return conditions;
    }

    private @Nullable Condition condition(String name, JsonNode value) {
        return switch (name) {
            case "packs" -> new Condition.Packs(set(value, Function.identity()));
            case "channels" -> new Condition.Channels(set(value, text -> Channel.valueOf(upper(text))));
            case "shops" -> new Condition.Outlets(set(value, Integer::valueOf));
            case "cardTypes" -> new Condition.CardTypes(set(value, Function.identity()));
            case "languages" -> new Condition.Languages(set(value, Function.identity()));
            case "hours" -> hours(value);
            case "firstRenewal" -> yes(value) ? new Condition.FirstRenewal() : null;
            case "hoursBeforeExpiry" -> new Condition.BeforeExpiry(whole(value, 8760));
            case "daysAtLeast" -> new Condition.LongerPack(whole(value, 3660));
            case "longerThanLast" -> yes(value) ? new Condition.LongerPack(null) : null;
            case "word" -> codes.word(value.asString(""));
            case "oneUseCodes" -> yes(value) ? new Condition.OneUseCode() : null;
            case "referrerDays" -> new Condition.Referral(whole(value, 365));
            default -> throw new IllegalArgumentException("there is no such condition");
        };
    }

    private static Condition hours(JsonNode node) {
        Set<DayOfWeek> days =
                node.has("days") ? set(node.path("days"), text -> DayOfWeek.valueOf(upper(text))) : Set.of();
        return new Condition.Hours(
                days,
                LocalTime.parse(node.path("from").asString("00:00")),
                LocalTime.parse(node.path("to").asString("00:00")));
    }

    private static <T> Set<T> set(JsonNode array, Function<String, T> reading) {
        if (!array.isArray() || array.isEmpty()) {
            throw new IllegalArgumentException("it is a list with something in it");
        }
        Set<T> set = new LinkedHashSet<>();
        array.valueStream().forEach(value -> set.add(reading.apply(value.asString())));
        return set;
    }

    private static int whole(JsonNode value, int highest) {
        if (!value.isInt() || value.asInt() < 1 || value.asInt() > highest) {
            throw new IllegalArgumentException("it is a whole number from 1 to " + highest);
        }
        return value.asInt();
    }

    private static boolean yes(JsonNode value) {
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("it is true or false");
        }
        return value.booleanValue();
    }

    private static int atLeastOne(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    /** A date is the operator's midnight at its beginning. */
    private static Instant instant(String text, ZoneId zone) {
        return text.length() == 10
                ? Days.startOf(LocalDate.parse(text), zone)
                : OffsetDateTime.parse(text).toInstant();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private <T> @Nullable T some(String field, JsonNode node, Function<String, T> reading) {
        if (node.isMissingNode() || node.isNull()) {
            fault(field, node, "is missing");
        }
        return one(field, node, reading);
    }

    private <T> @Nullable T one(String field, JsonNode node, Function<String, T> reading) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try {
            return reading.apply(node.asString());
        } catch (RuntimeException wrong) { // told with the field, whatever it is that cannot be read
            fault(field, node, "cannot be read: " + wrong.getMessage());
            return null;
        }
    }

    private void refuseOthers(String path, JsonNode node, Set<String> known) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                fault(path + name, node.path(name), "is unknown; known are " + new TreeSet<>(known));
            }
        }
    }

    private void fault(String field, JsonNode node, String reason) {
        String value = node.isMissingNode() ? "" : node.isString() ? node.asString() : node.toString();
        faults.add(new BadField(field, value, field + " " + reason));
    }
}
