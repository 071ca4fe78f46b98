package org.uzat.bench;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for behind {@code ./uzat bench}.
 *
 * @param names what to measure
 * @param rounds how many rounds, each measuring both sides
 * @param seconds how long a side is measured in a round
 * @param lines how many lines are loaded; 0 for what the benchmark takes by itself
 * @param connections how many keep-alive connections
 * @param clients the numbers of pgbench clients that are tried
 * @param kills how many kills the crash campaign makes
 * @param heap the fixed size of the application's heap where memory is measured
 * @param seed of every random choice
 * @param folder where the data folder is made; null for the system's temporary folder
 */
public record BenchOptions(
        List<String> names,
        int rounds,
        int seconds,
        int lines,
        int connections,
        List<Integer> clients,
        int kills,
        String heap,
        long seed,
        @Nullable String folder) {

    public BenchOptions {
        names = List.copyOf(names);
        clients = List.copyOf(clients);
    }

    /** How many lines are loaded where nothing else was asked for. */
    int linesOr(int usual) {
        return lines > 0 ? lines : usual;
    }

    /** Reads names and {@code --option value} pairs; throws with a sentence for a person. */
    static BenchOptions parse(String... words) {
        Builder builder = new Builder();
        List<String> names = new java.util.ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (!words[i].startsWith("--")) {
                names.add(words[i]);
            } else if (i + 1 < words.length) {
                builder.set(words[i], words[++i]);
            } else {
                throw new IllegalArgumentException(words[i] + " needs a value.");
            }
        }
        return builder.build(names);
    }

    /** The values that the issue asks for, until something else is asked for. */
    private static final class Builder {

        private int rounds = 5;
        private int seconds = 20;
        private int lines;
        private int connections = 256;
        private List<Integer> clients = List.of(8, 16, 32, 64);
        private int kills = 500;
        private String heap = "512m";
        private long seed = System.nanoTime();
        private @Nullable String folder;

        private void set(String option, String value) {
            switch (option) {
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--seconds" -> seconds = Integer.parseInt(value);
                case "--lines" -> lines = Integer.parseInt(value);
                case "--connections" -> connections = Integer.parseInt(value);
                case "--clients" ->
                    clients = Arrays.stream(value.split(",", -1))
                            .map(Integer::valueOf)
                            .toList();
                case "--kills" -> kills = Integer.parseInt(value);
                case "--heap" -> heap = value;
                case "--seed" -> seed = Long.parseLong(value);
                case "--folder" -> folder = value;
                default -> throw new IllegalArgumentException("There is no option " + option + ".");
            }
        }

        private BenchOptions build(List<String> names) {
            return new BenchOptions(names, rounds, seconds, lines, connections, clients, kills, heap, seed, folder);
        }
    }
}
