package org.uzat.web.guest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.uzat.language.Formats;

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

    private String withTime(Formats formats, String day) {
        return endsWithDay() ? day : formats.dayAt(day, local().toLocalTime());
    }

    private ZonedDateTime local() {
        return until.atZone(zone);
    }
}
