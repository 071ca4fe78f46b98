package org.uzat.order.storm;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How often each kind of thing has happened. */
final class Tally {

    private final Map<Happening, Integer> counts = new EnumMap<>(Happening.class);

    void count(Happening happening) {
        counts.merge(happening, 1, Integer::sum);
    }

    void clear() {
        counts.clear();
    }

    /** Those that happened too seldom among so many payments. */
    List<String> tooFew(int payments) {
        return Stream.of(Happening.values())
                .filter(happening -> of(happening) < (long) happening.floor * payments / 10_000)
                .map(happening -> happening + " only " + of(happening) + " times")
                .toList();
    }

    void print(PrintStream out, int payments) {
        out.printf(Locale.ROOT, "A storm over %,d payments:%n", payments);
        for (Happening happening : Happening.values()) {
            out.printf(Locale.ROOT, "  %-30s %,8d%n", happening, of(happening));
        }
    }

    private int of(Happening happening) {
        return counts.getOrDefault(happening, 0);
    }
}
