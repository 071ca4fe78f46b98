package org.uzat.till;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tills of shops. */
@Component
public class Tills {

    private final TillStore store;

    Tills(TillStore store) {
        this.store = store;
    }

    /** The till of this id. */
    public Optional<Till> byId(int id) {
        return store.byId(id);
    }

    /** A shop's tills, by code. */
    public List<Till> ofOutlet(int outletId) {
        return store.ofOutlet(outletId);
    }

    /**
     * Sets a till up; one that is there already stays as it is.
     *
     * @param code 1 to 16 capital letters, digits, dashes
     */
    public Till setUp(int outletId, String code) {
        return store.put(outletId, code);
    }
}
