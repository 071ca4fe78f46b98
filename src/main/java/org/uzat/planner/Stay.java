package org.uzat.planner;

import java.time.LocalDate;

/**
 * What a traveller wants of a card.
 *
 * @param until the last local date on which it is needed
 * @param dataPerDay octets needed on each date, today only for what is left of it; 0 where nobody said
 */
public record Stay(LocalDate until, long dataPerDay) {

    public Stay {
        if (dataPerDay < 0) {
            throw new IllegalArgumentException("nobody needs less than no data");
        }
    }
}
