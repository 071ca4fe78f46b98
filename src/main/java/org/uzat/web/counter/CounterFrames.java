package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.uzat.identity.Staff;
import org.uzat.outlet.Outlet;
import org.uzat.outlet.Outlets;
import org.uzat.till.Shift;
import org.uzat.till.Shifts;
import org.uzat.time.WallClock;
import org.uzat.web.desk.DeskFrame;

/** Frames pages of the counter, and tells who asks for them from which shop. */
@Component
public class CounterFrames {

    private final Outlets outlets;
    private final Shifts shifts;
    private final WallClock clock;

    CounterFrames(Outlets outlets, Shifts shifts, WallClock clock) {
        this.outlets = outlets;
        this.shifts = shifts;
        this.clock = clock;
    }

    /** The frame of a request within the counter, which only a shop's people reach. */
    public CounterFrame of(HttpServletRequest request) {
        Showing.touch(request, clock.instant());
        return looking(request);
    }

    /** The same for a page that asks by itself: nobody is at work for that. */
    CounterFrame looking(HttpServletRequest request) {
        Staff staff = DeskFrame.caller();
        Outlet outlet = outlets.ofStaff(staff.id()).orElse(null);
        Shift shift = shifts.current(staff).orElse(null);
        return new CounterFrame(DeskFrame.of(request).csrf(), staff, outlet, shift);
    }
}
