package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.uzat.identity.Staff;
import org.uzat.outlet.Outlet;
import org.uzat.outlet.Outlets;
import org.uzat.web.desk.DeskFrame;

/** Frames pages of the counter, and tells who asks for them from which shop. */
@Component
public class CounterFrames {

    private final Outlets outlets;

    CounterFrames(Outlets outlets) {
        this.outlets = outlets;
    }

    /** The frame of a request within the counter, which only a shop's people reach. */
    public CounterFrame of(HttpServletRequest request) {
        Staff staff = DeskFrame.caller();
        Outlet outlet = outlets.ofStaff(staff.id()).orElse(null);
        return new CounterFrame(DeskFrame.of(request).csrf(), staff, outlet);
    }
}
