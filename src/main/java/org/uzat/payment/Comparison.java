package org.uzat.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.Movement;

/**
 * Compares a gateway's list with our books for one time: pure. Both sides are given for longer than that, since a movement just
 * before the end is heard of after it, and one that was never told is found days later; only what lies within is a difference.
 */
final class Comparison {

    private final Instant from;
    private final Instant until;
    private final List<Ours> ours;
    private final Set<Integer> taken = new HashSet<>();
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Instant from, Instant until, List<Ours> ours) {
        this.from = from;
        this.until = until;
        this.ours = ours;
    }

    /**
     * The differences of a time, theirs first, each in order of time.
     *
     * @param from inclusive
     * @param until exclusive
     */
    static List<Difference> of(Instant from, Instant until, List<Movement> theirs, List<Ours> ours) {
        Comparison comparison = new Comparison(from, until, ours);
        theirs.stream()
                .sorted(Comparator.comparing(Movement::at).thenComparing(Movement::gatewayReference))
                .forEach(comparison::look);
        comparison.missingThere();
        return List.copyOf(comparison.differences);
    }

    /** The first that answers with the same amount, else the first that answers at all; each of ours answers once. */
    private void look(Movement movement) {
        List<Integer> answering = Stream.iterate(0, i -> i < ours.size(), i -> i + 1)
                .filter(i -> ours.get(i).answers(movement))
                .toList();
        List<Integer> free = answering.stream().filter(i -> !taken.contains(i)).toList();
        Optional<Integer> same = free.stream()
                .filter(i -> ours.get(i).amount().equals(movement.amount()))
                .findFirst();
        Optional<Integer> found = same.or(() -> free.stream().findFirst());
        if (found.isPresent()) {
            taken.add(found.get());
            if (same.isEmpty()) {
                differs(OpenItem.Kind.AMOUNT_DIFFERS, movement, ours.get(found.get()));
            }
        } else {
            OpenItem.Kind problem = answering.isEmpty() ? OpenItem.Kind.MISSING_HERE : OpenItem.Kind.DUPLICATE;
            differs(problem, movement, answering.isEmpty() ? null : ours.get(answering.getFirst()));
        }
    }

    private void differs(OpenItem.Kind problem, Movement movement, @Nullable Ours one) {
        if (within(movement.at())) {
            differences.add(new Difference(
                    problem,
                    movement.kind(),
                    movement.reference(),
                    movement.gatewayReference(),
                    movement.amount(),
                    one == null ? null : one.amount(),
                    movement.at()));
        }
    }

    private void missingThere() {
        Stream.iterate(0, i -> i < ours.size(), i -> i + 1)
                .filter(i -> !taken.contains(i) && within(ours.get(i).at()))
                .map(ours::get)
                .sorted(Comparator.comparing(Ours::at).thenComparing(Ours::reference))
                .forEach(one -> differences.add(new Difference(
                        OpenItem.Kind.MISSING_THERE,
                        one.kind(),
                        one.reference(),
                        one.gatewayReference(),
                        null,
                        one.amount(),
                        one.at())));
    }

    private boolean within(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
