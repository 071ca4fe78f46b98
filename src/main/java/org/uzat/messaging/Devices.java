package org.uzat.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

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
     * @param mark by which it knows itself: the start of SHA-256 over its endpoint, in base64url
     * @param usedAt when a notice was last taken for it, or null
     */
    public record Device(
            long id,
            String name,
            String mark,
            Instant since,
            @Nullable Instant usedAt) {}

    private final DeviceStore store;
    private final PushKeys keys;
    private final PushSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Devices(DeviceStore store, PushKeys keys, PushSettings settings, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What browsers bind their subscriptions to ({@code applicationServerKey}), in base64url. */
    public String key() {
        return keys.forBrowsers();
    }

    /** How a message by {@link Medium#PUSH} names an account. */
    static String address(long account) {
        return Long.toString(account);
    }

    /**
     * Keeps a browser for an account; one that another account had before is this one's now.
     *
     * @return false where no push service that we know of is at its address
     */
    public boolean add(long account, Subscription subscription, String name) {
        boolean known = settings.isService(subscription.endpoint());
        if (known) {
            transaction.executeWithoutResult(status -> store.add(account, subscription, name, clock.instant()));
        }
        return known;
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
