package org.uzat.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed behind {@code ./uzat}, in Spring's words.
 *
 * @param name {@code run}, or the name of a {@link Command}
 * @param arguments what belongs to the command itself
 * @param properties the shared options as application properties; they win over every file
 */
public record CommandLine(String name, List<String> arguments, Map<String, Object> properties) {

    private static final String RUN = "run";
    private static final int PORT_MAX = 65_535;
    private static final Map<String, String> OPTIONS =
            Map.of("--port", "server.port", "--bind", "server.address", "--data", "uzat.data", "--world", "uzat.world");

    /** Reads the words; without a command the application runs. */
    public static CommandLine parse(String... words) {
        boolean named = words.length > 0 && !words[0].startsWith("-");
        String name = named ? words[0] : RUN;
        List<String> arguments = new ArrayList<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = named ? 1 : 0; i < words.length; i++) {
            String[] option = words[i].split("=", 2);
            String property = OPTIONS.get(option[0]);
            if (property == null) {
                arguments.add(words[i]);
            } else if (option.length == 2) {
                properties.put(property, option[1]);
            } else if (i + 1 < words.length) {
                properties.put(property, words[++i]);
            } else {
                throw new IllegalArgumentException(option[0] + " needs a value.");
            }
        }
        requirePort(String.valueOf(properties.getOrDefault("server.port", 0)));
        if (!name.equals(RUN)) {
            properties.put("uzat.command", name);
            properties.put("uzat.serving", "false");
            properties.put("db-scheduler.enabled", "false");
        }
        return new CommandLine(name, List.copyOf(arguments), Map.copyOf(properties));
    }

    /** Whether the application shall serve its doors until it is stopped. */
    public boolean serves() {
        return name.equals(RUN);
    }

    private static void requirePort(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > PORT_MAX) {
            throw new IllegalArgumentException("--port needs a number from 0 to " + PORT_MAX + ".");
        }
    }
}
