package org.uzat.web.guest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Formats;
import org.uzat.web.page.Ring;

/**
 * The end of a card's validity, told the way people count: by its last valid day, and by the minute where it ends within a
 * day.
 *
 * @param until the exclusive end
 * @param zone whose midnight ends a day
 */
public record ValidTo(Instant until, ZoneId zone) {

    /** The last day on which the card works, wholly or in part. */
    public LocalDate lastDay() {
        return endsWithDay() ? local().toLocalDate().minusDays(1) : local().toLocalDate();
    }

    /** Whether it lasts to the end of its last day, as days do; hours end within one. */
    public boolean endsWithDay() {
        return local().toLocalDate().atStartOfDay(zone).toInstant().equals(until);
    }

    /** In words, with the weekday: "Saturday 11 July", "Saturday 11 July, 14:20". */
    public String words(Formats formats, LocalDate today) {
        return withTime(formats, formats.day(lastDay(), today));
    }

    /** In words, without the weekday: "11 July", "11 July, 14:20". */
    public String shortWords(Formats formats, LocalDate today) {
        return withTime(formats, formats.shortDay(lastDay(), today));
    }

    /**
     * All the time to this end as a full ring, of which what was there before stays and the rest refills.
     *
     * @param before the end as it was; null when there was none
     */
    public Ring refilled(@Nullable ValidTo before, Instant now) {
        if (before == null || !before.until().isAfter(now)) {
            return Ring.refilled(0);
        }
        double whole = Math.max(1, Duration.between(now, until).toSeconds());
        return Ring.refilled(100 * Duration.between(now, before.until()).toSeconds() / whole);
    }

    private String withTime(Formats formats, String day) {
        return endsWithDay() ? day : formats.dayAt(day, local().toLocalTime());
    }

    private ZonedDateTime local() {
        return until.atZone(zone);
    }
}
