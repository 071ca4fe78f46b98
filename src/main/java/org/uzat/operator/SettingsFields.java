package org.uzat.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uzat.intake.BadField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The fields of one JSON object, read by name; every fault is kept with its path, so that all are told at once. */
final class SettingsFields {

    private final String path;
    private final JsonNode object;
    private final List<BadField> faults;
    private final Set<String> asked = new TreeSet<>();

    SettingsFields(String path, JsonNode object, List<BadField> faults) {
        this.path = path;
        this.object = object;
        this.faults = faults;
        if (!object.isObject()) {
            faults.add(new BadField(path, object.toString(), (path.isEmpty() ? "it" : path) + " is no JSON object"));
        }
    }

    /** A text run through a reading that throws on what it cannot take; null where it is absent or wrong. */
    <T> @Nullable T text(String name, String form, Function<String, T> reading) {
        JsonNode field = field(name);
        if (field.isMissingNode() || field.isNull()) {
            return null;
        }
        try {
            if (field.isString() || field.isNumber()) {
                return reading.apply(field.asString().strip());
            }
        } catch (RuntimeException notOfThatForm) {
            // told below, like a field of the wrong type
        }
        fault(name, field, "is no " + form);
        return null;
    }

    /** Like {@link #text}, but it has to be there; the stand-in where it is not. */
    <T> T required(String name, T standIn, String form, Function<String, T> reading) {
        JsonNode field = field(name);
        if (field.isMissingNode() || field.isNull()) {
            fault(name, field, "is missing");
        }
        return Objects.requireNonNullElse(text(name, form, reading), standIn);
    }

    /** A whole number within bounds, both included. */
    @Nullable
    Integer whole(String name, int lowest, int highest) {
        return text(name, "whole number from " + lowest + " to " + highest, text -> {
            int number = Integer.parseInt(text);
            if (number < lowest || number > highest) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }

    /** True or false, false where it is absent. */
    boolean yes(String name) {
        JsonNode field = field(name);
        if (!field.isMissingNode() && !field.isBoolean()) {
            fault(name, field, "is neither true nor false");
        }
        return field.isBoolean() && field.booleanValue();
    }

    /** One of an enumeration's names, in any letter case. */
    <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
        return text(
                name,
                "one of " + Arrays.toString(choices.getEnumConstants()),
                text -> Enum.valueOf(choices, text.toUpperCase(Locale.ROOT)));
    }

    /** Whether there is anything under this name. */
    boolean has(String name) {
        JsonNode field = field(name);
        return !field.isMissingNode() && !field.isNull();
    }

    /** The object inside. */
    SettingsFields inside(String name) {
        JsonNode field = field(name);
        JsonNode present = field.isMissingNode() ? JsonNodeFactory.instance.objectNode() : field;
        return new SettingsFields(path + name + ".", present, faults);
    }

    /** Tells every field that nobody asked for: a misspelt policy would otherwise be left out in silence. */
    void refuseOthers() {
        for (String name : object.propertyNames()) {
            if (!asked.contains(name)) {
                fault(name, object.path(name), "is unknown; known are " + asked);
            }
        }
    }

    /** Keeps a fault that several fields together make. */
    void fault(String name, String reason) {
        fault(name, field(name), reason);
    }

    private JsonNode field(String name) {
        asked.add(name);
        return object.path(name);
    }

    private void fault(String name, JsonNode field, String reason) {
        String value = field.isMissingNode() ? "" : field.isString() ? field.asString() : field.toString();
        faults.add(new BadField(path + name, value, path + name + " " + reason));
    }
}
