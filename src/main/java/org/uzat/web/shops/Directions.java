package org.uzat.web.shops;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.uzat.outlet.Position;

/**
 * Ways to a place in the maps that people have: the phone's own by the geo URI (RFC 5870), and those that travellers of several countries
 * use, by the addresses their makers publish. All take WGS 84; Amap is told so and shifts it into China's own system (GCJ-02) itself.
 *
 * @param name the map's own name; empty for whatever the phone has
 * @param link where it leads
 */
public record Directions(String name, String link) {

    static List<Directions> to(Position place, String shop) {
        String latitude = degrees(place.latitude());
        String longitude = degrees(place.longitude());
        String name = URLEncoder.encode(shop, StandardCharsets.UTF_8).replace("+", "%20");
        String at = latitude + "," + longitude;
        return List.of(
                new Directions("", "geo:" + at + "?q=" + at + "(" + name + ")"),
                new Directions("Google Maps", "https://www.google.com/maps/dir/?api=1&destination=" + at),
                new Directions("Apple Maps", "https://maps.apple.com/?daddr=" + at + "&q=" + name),
                new Directions("Yandex Maps", "https://yandex.com/maps/?rtext=~" + at + "&rtt=auto"),
                new Directions("2GIS", "https://2gis.az/directions/points/%7C" + longitude + "%2C" + latitude),
                new Directions(
                        "高德地图 Amap",
                        "https://uri.amap.com/navigation?to=" + longitude + "," + latitude + "," + name
                                + "&mode=car&coordinate=wgs84&callnative=1&src=uzat"));
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }
}
