package org.uzat.operator;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.snapshot.Snapshot;
import org.uzat.snapshot.Snapshots;

/** The operators kept in memory. */
@Component
final class LoadedOperators implements Operators {

    /** What operator files change. */
    static final String TOPIC = "operators";

    private final Snapshot<OperatorVersions> versions;

    LoadedOperators(OperatorStore store, Snapshots snapshots) {
        this.versions = snapshots.follow(TOPIC, () -> new OperatorVersions(store.versions()));
    }

    @Override
    public OperatorSettings inForce(short operatorId, Instant now) {
        OperatorSettings settings = versions.get().inForce(operatorId, now);
        if (settings == null) {
            throw new IllegalArgumentException("no operator " + operatorId);
        }
        return settings;
    }

    @Override
    public Optional<OperatorSettings> byCode(String code, Instant now) {
        return versions.get().byCode(code, now);
    }

    @Override
    public Collection<OperatorSettings> all(Instant now) {
        return versions.get().all(now);
    }
}
