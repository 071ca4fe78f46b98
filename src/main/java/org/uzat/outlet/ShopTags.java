package org.uzat.outlet;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uzat.language.Language;
import tools.jackson.databind.JsonNode;

/**
 * Brings the properties of a map's feature into our columns: those named like the columns as they are, OpenStreetMap's tags by what they
 * mean (<a href="https://wiki.openstreetmap.org/wiki/Map_features">map features</a>). Its own {@code operator} is a company's name there and
 * no code of ours, so it counts only where it is one.
 */
final class ShopTags {

    private static final Set<String> CARDS = Set.of(
            "payment:cards", "payment:credit_cards", "payment:debit_cards", "payment:visa", "payment:mastercard");

    private final Map<String, String> tags = new LinkedHashMap<>();

    private ShopTags(JsonNode properties) {
        properties.properties().forEach(tag -> {
            JsonNode value = tag.getValue();
            if (value.isValueNode() && !value.isNull()) {
                tags.put(tag.getKey().toLowerCase(Locale.ROOT), value.asString().strip());
            }
        });
    }

    /**
     * The columns of a feature.
     *
     * @param otherwise the code of one that brings none
     */
    static Map<String, String> columns(JsonNode properties, String latitude, String longitude, String otherwise) {
        ShopTags given = new ShopTags(properties);
        Map<String, String> columns = new LinkedHashMap<>();
        Stream.concat(ShopColumns.REQUIRED.stream(), ShopColumns.OPTIONAL.stream())
                .forEach(column -> columns.put(column, given.tag(column)));
        columns.put(ShopColumns.LATITUDE, latitude);
        columns.put(ShopColumns.LONGITUDE, longitude);
        columns.put(ShopColumns.CODE, given.first(ShopColumns.CODE, "ref", otherwise));
        columns.put(ShopColumns.NAME, given.first(ShopColumns.NAME, "name:az", given.tag("brand")));
        columns.put(ShopColumns.PHONE, given.first(ShopColumns.PHONE, "contact:phone", given.tag("contact:mobile")));
        columns.put(ShopColumns.SELLER, given.first(ShopColumns.SELLER, "branch", ""));
        columns.put(ShopColumns.OFFERS, given.offers());
        columns.put(ShopColumns.LANGUAGES, given.languages());
        for (Language language : Language.values()) {
            String column = ShopColumns.address(language);
            columns.put(column, given.tag(column).isEmpty() ? given.address(language) : given.tag(column));
        }
        return columns;
    }

    /** Whether there is anything to read: points that only draw a building's outline have no tags. */
    static boolean hasAny(JsonNode properties) {
        return properties.isObject() && !properties.isEmpty();
    }

    private String tag(String name) {
        return tags.getOrDefault(name, "");
    }

    private String first(String name, String other, String otherwise) {
        return !tag(name).isEmpty() ? tag(name) : !tag(other).isEmpty() ? tag(other) : otherwise;
    }

    private boolean says(String name) {
        return tag(name).equalsIgnoreCase("yes");
    }

    private String offers() {
        Set<String> offers = new LinkedHashSet<>(Set.of(tag(ShopColumns.OFFERS)));
        if (says("payment:cash")) {
            offers.add(Offer.CASH.name());
        }
        if (CARDS.stream().anyMatch(this::says)) {
            offers.add(Offer.CARD.name());
        }
        return String.join(" ", offers).strip();
    }

    private String languages() {
        String spoken = Stream.of(Language.values())
                .map(Language::tag)
                .filter(tag -> says("language:" + tag))
                .collect(Collectors.joining(" "));
        return (tag(ShopColumns.LANGUAGES) + " " + spoken).strip();
    }

    /** Street and house number, then the town; tags without a language are Azerbaijani. */
    private String address(Language language) {
        String ending = language == Language.AZ ? "" : ":" + language.tag();
        String full = local("addr:full", language, ending);
        String street = local("addr:street", language, ending);
        if (!full.isEmpty() || street.isEmpty()) {
            return full;
        }
        return Stream.of(
                        (street + " " + tag("addr:housenumber")).strip(),
                        local("addr:city", language, ending),
                        tag("addr:postcode"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String local(String name, Language language, String ending) {
        String exactly = tag(name + ":" + language.tag());
        return exactly.isEmpty() ? tag(name + ending) : exactly;
    }
}
