package org.uzat.simulator;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The network's own operating desk: what it knows, and its mains. Whoever plays with it comes in here; orders come by HTTP. */
@Component
public class MobileNetwork {

    private final SubscriberStore store;

    MobileNetwork(SubscriberStore store) {
        this.store = store;
    }

    /** Takes over subscriptions that it served before anybody sent orders. */
    public void enter(List<Subscriber> subscribers) {
        store.put(subscribers);
    }

    /**
     * The subscriptions changed last.
     *
     * @param digits a part of a number; empty for all
     */
    public List<Subscriber> latest(String digits, int most) {
        return store.latest(digits, most);
    }

    public Optional<Subscriber> find(String reference) {
        return store.find(reference);
    }

    /** Whether it answers. */
    public boolean isUp() {
        return store.isUp();
    }

    /** Pulls the mains plug, or puts it in again. */
    public void switchTo(boolean up) {
        store.switchTo(up);
    }

    /** A fault of its own: a subscription loses all its services, and nobody is told. */
    public void forget(String reference) {
        store.find(reference).ifPresent(found -> store.put(List.of(found.with(false, false, false))));
    }
}
