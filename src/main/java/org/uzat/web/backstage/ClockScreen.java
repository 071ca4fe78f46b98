package org.uzat.web.backstage;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.uzat.web.page.Page;

/** The demonstration's clock. */
public record ClockScreen(Page page, Now now) {

    /** An instant on the operator's clock. */
    public record Now(Instant at, ZoneId zone) {

        /** "11 July 2026, 14:20". */
        String text(Page page) {
            ZonedDateTime there = at.atZone(zone);
            return page.formats().dayAt(page.formats().day(there.toLocalDate()), there.toLocalTime());
        }
    }

    /** What it shows. */
    public String time() {
        return now.text(page);
    }
}
