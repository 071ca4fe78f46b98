package org.uzat.outlet;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to shops. */
@Component
public class Outlets {

    private final OutletStore store;

    Outlets(OutletStore store) {
        this.store = store;
    }

    /** The shop of this id. */
    public Optional<Outlet> byId(int id) {
        return store.byId(id);
    }

    /** An operator's shop of this code. */
    public Optional<Outlet> byCode(short operatorId, String code) {
        return store.byCode(operatorId, code);
    }

    /** All shops, by operator and code. */
    public List<Outlet> all() {
        return store.all();
    }

    /** Where a member of staff works; empty where nobody has said. */
    public Optional<Outlet> ofStaff(int staffId) {
        return store.ofStaff(staffId);
    }

    /** Says where a member of staff works from now on. */
    public void place(int staffId, int outletId) {
        store.place(staffId, outletId);
    }
}
