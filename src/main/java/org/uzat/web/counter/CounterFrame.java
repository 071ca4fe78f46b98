package org.uzat.web.counter;

import org.jspecify.annotations.Nullable;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffRole;
import org.uzat.outlet.Outlet;
import org.uzat.till.Shift;

/**
 * What every page of the counter carries besides its content.
 *
 * @param csrf the token that its forms send along
 * @param staff who is at work
 * @param outlet where; null where nobody has said yet
 * @param shift their open one; null where there is none
 */
public record CounterFrame(
        String csrf,
        Staff staff,
        @Nullable Outlet outlet,
        @Nullable Shift shift) {

    /** Whether they answer for the shop's tills. */
    public boolean isManager() {
        return staff.role() == StaffRole.MANAGER;
    }

    /** The code of the till where they stand; null where they stand at none. */
    public @Nullable String till() {
        return shift == null ? null : shift.till().code();
    }
}
