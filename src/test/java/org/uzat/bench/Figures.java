package org.uzat.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, printed as a table for people and as one JSON line a figure for machines. */
final class Figures {

    /**
     * One figure.
     *
     * @param bench what was run
     * @param figure what was measured
     * @param unit its unit
     * @param median the median of the rounds
     * @param lowest the lowest round
     * @param highest the highest round
     * @param rounds every round, in order
     */
    record Figure(
            String bench,
            String figure,
            String unit,
            double median,
            double lowest,
            double highest,
            List<Double> rounds) {}

    private static final JsonMapper MAPPER = new JsonMapper();

    private final String bench;
    private final List<Figure> all = new ArrayList<>();

    Figures(String bench) {
        this.bench = bench;
    }

    /** Takes a figure of one or several rounds. */
    void take(String figure, String unit, double... rounds) {
        double[] sorted = Arrays.stream(rounds).map(Figures::rounded).sorted().toArray();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        List<Double> inOrder =
                Arrays.stream(rounds).map(Figures::rounded).boxed().toList();
        all.add(new Figure(bench, figure, unit, rounded(median), sorted[0], sorted[sorted.length - 1], inOrder));
    }

    void print(PrintStream out) {
        int width =
                all.stream().mapToInt(figure -> figure.figure().length()).max().orElse(0);
        out.println();
        for (Figure figure : all) {
            String spread = figure.rounds().size() < 2
                    ? ""
                    : String.format(Locale.ROOT, "   (%s to %s)", text(figure.lowest()), text(figure.highest()));
            out.printf(
                    Locale.ROOT,
                    "%-" + width + "s  %12s %s%s%n",
                    figure.figure(),
                    text(figure.median()),
                    figure.unit(),
                    spread);
        }
        out.println();
        all.forEach(figure -> out.println(MAPPER.writeValueAsString(figure)));
    }

    private static String text(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static double rounded(double value) {
        return value >= 1000 ? Math.rint(value) : Math.rint(value * 1000) / 1000;
    }
}
