package org.uzat.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every version of every operator's settings; which is in force is a question of the instant alone. */
final class OperatorVersions {

    private final Map<Short, List<OperatorSettings>> latestFirst = new HashMap<>();
    private final Map<String, Short> ids = new HashMap<>();

    OperatorVersions(Collection<OperatorSettings> versions) {
        for (OperatorSettings version : versions) {
            latestFirst
                    .computeIfAbsent(version.operatorId(), id -> new ArrayList<>())
                    .add(version);
            ids.put(version.code().toLowerCase(Locale.ROOT), version.operatorId());
        }
        latestFirst
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparing(OperatorSettings::effectiveFrom).reversed()));
    }

    @Nullable
    OperatorSettings inForce(short operatorId, Instant now) {
        List<OperatorSettings> versions = latestFirst.get(operatorId);
        return versions == null ? null : inForce(versions, now);
    }

    Optional<OperatorSettings> byCode(String code, Instant now) {
        return Optional.ofNullable(ids.get(code.toLowerCase(Locale.ROOT))).map(id -> inForce(id, now));
    }

    Collection<OperatorSettings> all(Instant now) {
        return latestFirst.values().stream()
                .map(versions -> inForce(versions, now))
                .sorted(Comparator.comparing(OperatorSettings::operatorId))
                .toList();
    }

    /** Before its first version an operator is taken to have been as in its first. */
    private static OperatorSettings inForce(List<OperatorSettings> latestFirst, Instant now) {
        for (OperatorSettings version : latestFirst) {
            if (!version.effectiveFrom().isAfter(now)) {
                return version;
            }
        }
        return latestFirst.getLast();
    }
}
