package org.uzat.web.counter;

import org.jspecify.annotations.Nullable;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffRole;
import org.uzat.outlet.Outlet;

/**
 * What every page of the counter carries besides its content.
 *
 * @param csrf the token that its forms send along
 * @param staff who is at work
 * @param outlet where; null where nobody has said yet
 */
public record CounterFrame(
        String csrf, Staff staff, @Nullable Outlet outlet) {

    /** Whether they answer for the shop's tills. */
    public boolean isManager() {
        return staff.role() == StaffRole.MANAGER;
    }
}
