package org.uzat.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The browsers that accounts have allowed to show notices (W3C Push API). An account is known here by its number alone. */
@Component
public class Devices {

    /** More than anybody has at hand; the one used longest ago goes. */
    static final int MOST = 10;

    /**
     * A browser of an account's.
     *
     * @param id within the installation
     * @param name a word for it: {@code Chrome, Android}
     * @param usedAt when a notice was last taken for it, or null
     */
    public record Device(
            long id, String name, Instant since, @Nullable Instant usedAt) {}

    private final DeviceStore store;
    private final Clock clock;

    Devices(DeviceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How a message by {@link Medium#PUSH} names an account. */
    static String address(long account) {
        return Long.toString(account);
    }

    /**
     * Keeps a browser for an account; one that another account had before is this one's now.
     *
     * @throws IllegalArgumentException if the browser's keys are none
     */
    public void add(long account, Subscription subscription, String name) {
        store.add(account, subscription, name, clock.instant());
    }

    /** An account's browsers, the newest first. */
    public List<Device> of(long account) {
        return store.of(account);
    }

    /** Those of some accounts that have one. */
    public Set<Long> among(Collection<Long> accounts) {
        return store.among(accounts);
    }

    /** Forgets a browser of an account's, by what the browser itself knows of it. */
    public void remove(long account, String endpoint) {
        store.remove(account, endpoint);
    }

    /** Forgets one of an account's browsers. */
    public void remove(long account, long id) {
        store.remove(account, id);
    }

    /** Forgets all of an account's, because it is gone. */
    public void forget(long account) {
        store.forget(account);
    }
}
