package org.uzat.promotion;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uzat.money.Money;
import org.uzat.origin.Channel;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What of a version is stored as JSON; the same content always gives the same text. Reading trusts what we wrote. */
final class PromotionJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Names, benefit, conditions and whether it stacks. */
    record Content(Map<String, String> names, Benefit benefit, List<Condition> conditions, boolean stackable) {}

    private PromotionJson() {}

    static String write(Promotion promotion) {
        ObjectNode object = JSON.createObjectNode();
        ObjectNode names = object.putObject("names");
        new TreeMap<>(promotion.names()).forEach(names::put);
        benefit(object.putObject("benefit"), promotion.benefit());
        ObjectNode conditions = object.putObject("conditions");
        promotion.conditions().forEach(condition -> condition(conditions, condition));
        object.put("stackable", promotion.stackable());
        return JSON.writeValueAsString(object);
    }

    private static void benefit(ObjectNode node, Benefit benefit) {
        switch (benefit) {
            case Benefit.Percent part -> node.put("percent", part.percent());
            case Benefit.Fixed fixed ->
                node.put("amount", fixed.amount().amount())
                        .put("currency", fixed.amount().currency().getCurrencyCode());
            case Benefit.BonusDays days -> node.put("days", days.days());
            case Benefit.BonusData data -> node.put("dataMb", data.megabytes());
            case Benefit.FreeQuantity free -> node.put("paid", free.paid()).put("free", free.free());
        }
    }

    private static void condition(ObjectNode node, Condition condition) {
        switch (condition) {
            case Condition.Packs packs -> texts(node, "packs", packs.codes());
            case Condition.Channels channels -> texts(node, "channels", channels.channels());
            case Condition.Outlets outlets -> texts(node, "shops", outlets.outlets());
            case Condition.CardTypes types -> texts(node, "cardTypes", types.types());
            case Condition.Languages languages -> texts(node, "languages", languages.tags());
            case Condition.Hours hours -> {
                ObjectNode inside = node.putObject("hours");
                texts(inside, "days", hours.days());
                inside.put("from", hours.from().toString()).put("to", hours.to().toString());
            }
            case Condition.FirstRenewal _ -> node.put("firstRenewal", true);
            case Condition.BeforeExpiry before -> node.put("hoursBeforeExpiry", before.hours());
            case Condition.LongerPack longer -> {
                if (longer.days() == null) {
                    node.put("longerThanLast", true);
                } else {
                    node.put("daysAtLeast", longer.days());
                }
            }
            case Condition.Word word -> node.put("wordHash", word.hash());
            case Condition.OneUseCode _ -> node.put("oneUseCodes", true);
            case Condition.Referral referral -> node.put("referrerDays", referral.referrerDays());
        }
    }

    private static void texts(ObjectNode node, String name, Collection<?> values) {
        var array = node.putArray(name);
        values.stream().map(String::valueOf).sorted().forEach(array::add);
    }

    static Content read(String json) {
        JsonNode object = JSON.readTree(json);
        Map<String, String> names =
                JSON.convertValue(object.path("names"), new TypeReference<Map<String, String>>() {});
        return new Content(
                names,
                benefit(object.path("benefit")),
                conditions(object.path("conditions")),
                object.path("stackable").asBoolean());
    }

    private static Benefit benefit(JsonNode node) {
        if (node.has("percent")) {
            return new Benefit.Percent(node.path("percent").asInt());
        }
        if (node.has("amount")) {
            Currency currency = Currency.getInstance(node.path("currency").asString());
            return new Benefit.Fixed(Money.parse(node.path("amount").asString(), currency));
        }
        if (node.has("days")) {
            return new Benefit.BonusDays(node.path("days").asInt());
        }
        return node.has("dataMb")
                ? new Benefit.BonusData(node.path("dataMb").asInt())
                : new Benefit.FreeQuantity(
                        node.path("paid").asInt(), node.path("free").asInt());
    }

    private static List<Condition> conditions(JsonNode node) {
        List<Condition> conditions = new ArrayList<>();
        for (String name : node.propertyNames()) {
            conditions.add(condition(name, node.path(name)));
        }
        return conditions;
    }

    private static Condition condition(String name, JsonNode value) {
        return switch (name) {
            case "packs" -> new Condition.Packs(set(value, Function.identity()));
            case "channels" -> new Condition.Channels(set(value, Channel::valueOf));
            case "shops" -> new Condition.Outlets(set(value, Integer::valueOf));
            case "cardTypes" -> new Condition.CardTypes(set(value, Function.identity()));
            case "languages" -> new Condition.Languages(set(value, Function.identity()));
            case "hours" ->
                new Condition.Hours(
                        set(value.path("days"), day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))),
                        LocalTime.parse(value.path("from").asString()),
                        LocalTime.parse(value.path("to").asString()));
            case "firstRenewal" -> new Condition.FirstRenewal();
            case "hoursBeforeExpiry" -> new Condition.BeforeExpiry(value.asInt());
            case "longerThanLast" -> new Condition.LongerPack(null);
            case "daysAtLeast" -> new Condition.LongerPack(value.asInt());
            case "wordHash" -> new Condition.Word(value.asString());
            case "oneUseCodes" -> new Condition.OneUseCode();
            case "referrerDays" -> new Condition.Referral(value.asInt());
            default -> throw new IllegalArgumentException("no condition " + name);
        };
    }

    private static <T> Set<T> set(JsonNode array, Function<String, T> reading) {
        return array.valueStream()
                .map(value -> reading.apply(value.asString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
