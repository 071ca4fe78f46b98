package org.uzat.reminder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours in which nobody is told of promotions: 22:00 to 08:00 where the line is at home. */
final class Quiet {

    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private Quiet() {}

    /** The first instant from {@code now} on at which people may be told; {@code now} itself by day. */
    static Instant over(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (!time.isBefore(MORNING) && time.isBefore(EVENING)) {
            return now;
        }
        ZonedDateTime day = time.isBefore(MORNING) ? local : local.plusDays(1);
        return day.with(MORNING).toInstant();
    }
}
