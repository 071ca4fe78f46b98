package org.uzat.web.counter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.uzat.time.Pure;

/**
 * Which packs suit somebody who stays so long and needs so much: the cheapest combination on sale that covers both. At
 * most two packs with days and one add-on, each a number of times, so that it can be said in a sentence.
 */
@Pure
final class Advice {

    /** As many of one pack as anybody is advised to buy at once. */
    private static final int TIMES = 10;

    /**
     * Something on sale.
     *
     * @param days it buys, hours as whole days; 0 for an add-on
     * @param dataOctets it brings; {@link Long#MAX_VALUE} where it is unlimited
     * @param times how many may be bought at once
     */
    record Choice(String pack, int days, long dataOctets, long priceMinor, int times) {}

    /** A pack, a number of times. */
    record Part(Choice choice, int times) {

        int days() {
            return choice.days() * times;
        }

        long dataOctets() {
            return choice.dataOctets() == Long.MAX_VALUE ? Long.MAX_VALUE : choice.dataOctets() * times;
        }

        long priceMinor() {
            return choice.priceMinor() * times;
        }
    }

    /**
     * What is missing for the stay.
     *
     * @param days beyond those that the card has
     * @param dataOctets beyond what the card has
     */
    record Need(int days, long dataOctets) {

        boolean isMet() {
            return days <= 0 && dataOctets <= 0;
        }
    }

    /** What to buy, first things first. */
    record Proposal(List<Part> parts) {

        long priceMinor() {
            return parts.stream().mapToLong(Part::priceMinor).sum();
        }

        int days() {
            return parts.stream().mapToInt(Part::days).sum();
        }

        long dataOctets() {
            return parts.stream().mapToLong(Part::dataOctets).reduce(0, Advice::sum);
        }

        private int pieces() {
            return parts.stream().mapToInt(Part::times).sum();
        }

        private boolean covers(Need need) {
            return days() >= need.days() && dataOctets() >= need.dataOctets();
        }
    }

    private Advice() {}

    /**
     * The cheapest combination that covers a need; of two that cost the same the one in fewer pieces, then with more days,
     * then with more data. Empty where nothing is missing, or nothing on sale covers it.
     */
    static Optional<Proposal> cheapest(Need need, List<Choice> onSale) {
        if (need.isMet()) {
            return Optional.empty();
        }
        List<List<Part>> dayParts = days(onSale);
        List<List<Part>> extras = extras(onSale);
        return dayParts.stream()
                .flatMap(days -> extras.stream().map(extra -> joined(days, extra)))
                .filter(proposal -> proposal.covers(need))
                .min(Comparator.comparingLong(Proposal::priceMinor)
                        .thenComparingInt(Proposal::pieces)
                        .thenComparing(Comparator.comparingInt(Proposal::days).reversed())
                        .thenComparing(
                                Comparator.comparingLong(Proposal::dataOctets).reversed()));
    }

    /** No pack with days, one, or two different ones. */
    private static List<List<Part>> days(List<Choice> onSale) {
        List<Choice> packs = onSale.stream().filter(choice -> choice.days() > 0).toList();
        List<List<Part>> all = new ArrayList<>();
        all.add(List.of());
        for (int first = 0; first < packs.size(); first++) {
            for (Part one : parts(packs.get(first))) {
                all.add(List.of(one));
                for (int second = first + 1; second < packs.size(); second++) {
                    parts(packs.get(second)).forEach(other -> all.add(List.of(one, other)));
                }
            }
        }
        return all;
    }

    private static List<List<Part>> extras(List<Choice> onSale) {
        List<List<Part>> all = new ArrayList<>();
        all.add(List.of());
        onSale.stream()
                .filter(choice -> choice.days() == 0 && choice.dataOctets() > 0)
                .forEach(choice -> parts(choice).forEach(part -> all.add(List.of(part))));
        return all;
    }

    private static List<Part> parts(Choice choice) {
        List<Part> parts = new ArrayList<>();
        for (int times = 1; times <= Math.min(TIMES, choice.times()); times++) {
            parts.add(new Part(choice, times));
        }
        return parts;
    }

    /** The longest first, so that what is sold first helps most; add-ons last. */
    private static Proposal joined(List<Part> days, List<Part> extra) {
        List<Part> parts = new ArrayList<>(days);
        parts.sort(Comparator.comparingInt(Part::days).reversed());
        parts.addAll(extra);
        return new Proposal(List.copyOf(parts));
    }

    private static long sum(long one, long other) {
        return one == Long.MAX_VALUE || other == Long.MAX_VALUE ? Long.MAX_VALUE : one + other;
    }
}
