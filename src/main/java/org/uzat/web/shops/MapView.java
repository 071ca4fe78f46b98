package org.uzat.web.shops;

import java.util.Locale;
import org.uzat.outlet.Position;
import org.uzat.web.page.Page;

/**
 * What the page's script draws the map from.
 *
 * @param script the address of the library that draws it, fetched only when it is wanted
 * @param style the address of the library's style sheet
 * @param tiles the address of its tiles; empty where there are none
 * @param attribution of the tiles
 * @param center latitude and longitude of where the reader looks from; empty where nobody has said
 */
public record MapView(String script, String style, String tiles, String attribution, String center) {

    static MapView of(Page page, MapSettings settings, @org.jspecify.annotations.Nullable Position center) {
        return new MapView(
                page.asset("leaflet.js"),
                page.asset("leaflet.css"),
                settings.tiles() == null ? "" : settings.tiles(),
                settings.attribution(),
                center == null ? "" : degrees(center.latitude()) + "," + degrees(center.longitude()));
    }

    static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }
}
