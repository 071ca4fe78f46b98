package org.uzat.web.wallet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which packs somebody picked for which cards, as addresses carry it.
 *
 * @param all the pack's code for every card that says nothing else; empty for none
 * @param each by card: a code, {@link #NOT_THIS}, or nothing where it goes with all
 */
record Picks(String all, Map<String, String> each) {

    /** A card that is left out. */
    static final String NOT_THIS = "-";

    private static final String OF_CARD = "card.";

    Picks {
        each = Map.copyOf(each);
    }

    static Picks of(Map<String, String> parameters) {
        Map<String, String> each = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(OF_CARD) && !value.isEmpty()) {
                each.put(name.substring(OF_CARD.length()), value);
            }
        });
        return new Picks(parameters.getOrDefault("all", ""), each);
    }

    /** The name of the field that holds a card's pick. */
    static String field(String card) {
        return OF_CARD + card;
    }

    /** The code picked for a card; empty for none. */
    String code(String card) {
        String own = each.getOrDefault(card, "");
        return own.equals(NOT_THIS) ? "" : own.isEmpty() ? all : own;
    }

    /** The same as the end of an address. */
    String query() {
        return each.entrySet().stream()
                .map(pick -> "&" + encoded(field(pick.getKey())) + "=" + encoded(pick.getValue()))
                .sorted()
                .collect(Collectors.joining("", "?all=" + encoded(all), ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
