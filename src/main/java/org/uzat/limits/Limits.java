package org.uzat.limits;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.sealing.Sealer;

/**
 * Counts tries. By the database's own clock, which all nodes share and no time machine moves, and each in a transaction of
 * its own: an attempt counts although what was attempted is rolled back.
 */
@Component
public class Limits {

    private final TryStore store;
    private final Sealer sealer;

    Limits(JdbcTemplate jdbc, Sealer sealer) {
        this.store = new TryStore(jdbc);
        this.sealer = sealer;
    }

    /**
     * Counts a try, before it is known how it ends, so that parallel tries are counted one by one. A try that comes before
     * its time changes nothing.
     *
     * @param subject who or what is limited: an account, an address, a card; kept as a keyed hash only
     * @return empty if it may go on, else how long to wait, at least a second
     */
    public Optional<Duration> take(Limit limit, String subject) {
        Duration wait = store.take(limit, hash(limit.name(), subject));
        return wait.isZero()
                ? Optional.empty()
                : Optional.of(wait.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS));
    }

    /** How long a subject is locked still, without counting anything; empty where it is not. */
    public Optional<Duration> locked(Locks locks, String subject) {
        Duration wait = store.locked(locks.name(), hash(locks.name(), subject));
        return wait.isZero()
                ? Optional.empty()
                : Optional.of(wait.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The same by locks that grow with every so many tries. */
    public Optional<Duration> take(Locks locks, String subject) {
        Duration wait = store.take(locks, hash(locks.name(), subject));
        return wait.isZero()
                ? Optional.empty()
                : Optional.of(wait.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Takes back the count of a try that turned out to be no guess, and the lock that it set. */
    public void giveBack(Locks locks, String subject) {
        store.takeBack(locks.name(), hash(locks.name(), subject));
    }

    /** Forgets the tries of a subject, for it has proven itself. */
    public void forgive(Limit limit, String subject) {
        store.forget(limit, hash(limit.name(), subject));
    }

    /** Takes back the count of a try that turned out to be no guess; the next one comes without a wait. */
    public void giveBack(Limit limit, String subject) {
        store.giveBack(limit, hash(limit.name(), subject));
    }

    /** Removes what is forgotten by now. */
    int purge() {
        return store.purge();
    }

    private byte[] hash(String limit, String subject) {
        return sealer.lookUpHash(subject.getBytes(StandardCharsets.UTF_8), "limit:" + limit);
    }
}
