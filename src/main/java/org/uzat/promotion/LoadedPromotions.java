package org.uzat.promotion;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All versions of all promotions; which is in force is a question of the instant alone. */
final class LoadedPromotions {

    private final Map<Short, Map<Integer, List<Promotion>>> latestFirst = new HashMap<>();
    private final Map<Integer, Promotion> versions = new HashMap<>();

    LoadedPromotions(List<Promotion> all) {
        all.stream().sorted(comparing(Promotion::from).reversed()).forEach(promotion -> {
            versions.put(promotion.versionId(), promotion);
            latestFirst
                    .computeIfAbsent(promotion.operatorId(), id -> new TreeMap<>())
                    .computeIfAbsent(promotion.promotionId(), id -> new ArrayList<>())
                    .add(promotion);
        });
    }

    /** By number; a later version ends the former one for good. */
    List<Promotion> inForce(short operatorId, Instant now) {
        Map<Integer, List<Promotion>> ofOperator = latestFirst.get(operatorId);
        if (ofOperator == null) {
            return List.of();
        }
        List<Promotion> inForce = new ArrayList<>();
        for (List<Promotion> promotion : ofOperator.values()) {
            begun(promotion, now).filter(version -> version.inForce(now)).ifPresent(inForce::add);
        }
        return inForce;
    }

    List<List<Promotion>> all(short operatorId) {
        return latestFirst.getOrDefault(operatorId, Map.of()).values().stream()
                .map(List::copyOf)
                .toList();
    }

    Optional<Promotion> version(int versionId) {
        return Optional.ofNullable(versions.get(versionId));
    }

    /** Whether a code that was typed is the word of any of them, whether in force or not. */
    boolean knowsWord(String hash) {
        return versions.values().stream()
                .flatMap(promotion -> promotion.conditions().stream())
                .anyMatch(condition ->
                        condition instanceof Condition.Word word && word.hash().equals(hash));
    }

    private static Optional<Promotion> begun(List<Promotion> latestFirst, Instant now) {
        return latestFirst.stream()
                .filter(version -> !version.from().isAfter(now))
                .findFirst();
    }
}
