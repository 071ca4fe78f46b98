package org.uzat.web.shops;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.outlet.Place;

/**
 * A shop's own page.
 *
 * @param days its hours on this and the next days; empty where they are not clear
 * @param hours its hours as they were written; null where nobody has said
 * @param places whose names the map shows
 * @param note what to know of a public holiday today; null where there is nothing
 */
public record ShopScreen(
        ShopView shop,
        List<Day> days,
        @Nullable String hours,
        @Nullable String note,
        MapView map,
        List<Place> places) {

    /**
     * A day's hours in words.
     *
     * @param holiday whether it is a public holiday
     */
    public record Day(String name, String times, boolean today, boolean holiday) {}
}
