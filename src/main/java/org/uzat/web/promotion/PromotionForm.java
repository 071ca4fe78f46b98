package org.uzat.web.promotion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form of a promotion as it was filled in: nothing is lost where something has to be mended.
 *
 * @param fields what each field holds; boxes that are ticked hold several
 */
public record PromotionForm(Map<String, List<String>> fields) {

    static final String NO_CODE = "NONE";
    static final String WORD = "WORD";
    static final String CODES = "CODES";

    /** How a code can be asked for. */
    static final List<String> NEEDS = List.of(NO_CODE, WORD, CODES);

    private static final int LENGTH = 400;

    public PromotionForm {
        fields = Map.copyOf(fields);
    }

    static PromotionForm sent(Map<String, List<String>> parameters) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        parameters.forEach((name, values) ->
                fields.put(name, values.stream().map(PromotionForm::within).toList()));
        return new PromotionForm(fields);
    }

    /** What a field holds; empty where it holds nothing. */
    String text(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    /** Whether a box is ticked, or a choice taken. */
    boolean holds(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    /** All ticked boxes, or what was typed with commas between. */
    Set<String> all(String field) {
        Set<String> all = new LinkedHashSet<>();
        fields.getOrDefault(field, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split("[,;\\s]+")))
                .filter(part -> !part.isEmpty())
                .forEach(all::add);
        return all;
    }

    private static String within(String value) {
        return value.substring(0, Math.min(value.length(), LENGTH));
    }
}
