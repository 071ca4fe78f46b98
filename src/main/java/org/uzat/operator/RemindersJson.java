package org.uzat.operator;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reminders inside an operator's policies: times ahead as ISO 8601 durations with spaces between. */
final class RemindersJson {

    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final int MOST = 6;

    private RemindersJson() {}

    static Reminders read(SettingsFields policies) {
        if (!policies.has("reminders")) {
            return Reminders.USUAL;
        }
        SettingsFields fields = policies.inside("reminders");
        Reminders usual = Reminders.USUAL;
        Reminders read = new Reminders(
                requireNonNullElse(ahead(fields, "beforeEnd"), usual.beforeEnd()),
                requireNonNullElse(ahead(fields, "beforeSilence"), usual.beforeSilence()),
                requireNonNullElse(ahead(fields, "beforeClose"), usual.beforeClose()),
                fields.text(
                        "ownNumber",
                        "language of ours",
                        tag -> Language.tagged(tag).orElseThrow(() -> new IllegalArgumentException(tag))));
        fields.refuseOthers();
        return read;
    }

    static ObjectNode write(Reminders reminders) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("beforeEnd", text(reminders.beforeEnd()))
                .put("beforeSilence", text(reminders.beforeSilence()))
                .put("beforeClose", text(reminders.beforeClose()));
        Language ownNumber = reminders.ownNumber();
        if (ownNumber != null) {
            object.put("ownNumber", ownNumber.tag());
        }
        return object;
    }

    private static @Nullable List<Duration> ahead(SettingsFields fields, String name) {
        return fields.text(
                name,
                "list of at most " + MOST + " durations from " + SHORTEST + " to " + LONGEST
                        + ", as in \"P3D P1D PT3H\"",
                text -> {
                    List<Duration> ahead = Arrays.stream(text.split("\\s+", -1))
                            .filter(one -> !one.isEmpty())
                            .map(Duration::parse)
                            .distinct()
                            .sorted(Comparator.reverseOrder())
                            .toList();
                    if (ahead.size() > MOST || ahead.stream().anyMatch(RemindersJson::isOutside)) {
                        throw new IllegalArgumentException(text);
                    }
                    return ahead;
                });
    }

    private static boolean isOutside(Duration ahead) {
        return ahead.compareTo(SHORTEST) < 0 || ahead.compareTo(LONGEST) > 0;
    }

    private static String text(List<Duration> ahead) {
        return ahead.stream().map(Duration::toString).collect(Collectors.joining(" "));
    }
}
