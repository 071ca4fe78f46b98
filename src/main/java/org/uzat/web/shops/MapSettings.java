package org.uzat.web.shops;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The map of shops, under {@code uzat.shops}.
 *
 * @param tiles the address of its tiles, <code>https://tiles.example/{z}/{x}/{y}.png</code>; without one the map is drawn from the outline
 *     alone, and no reader's browser asks anybody else for anything
 * @param attribution what whoever makes the tiles wants to be said of them; plain text
 * @param outline the country's outline as GeoJSON; Azerbaijan's is shipped (Natural Earth 1:10m, public domain)
 */
@ConfigurationProperties("uzat.shops")
record MapSettings(
        @Nullable String tiles,
        @DefaultValue("") String attribution,
        @DefaultValue("classpath:outlet/outline-az.geojson") Resource outline) {

    MapSettings {
        if (tiles != null && !tiles.matches("https?://[A-Za-z0-9.:-]+/[^\\s;,'\"<>]*")) {
            throw new IllegalArgumentException("uzat.shops.tiles is no address of tiles: " + tiles);
        }
    }

    /** Whom the page's rules have to let the tiles come from: that one host, and nobody where there are none. */
    List<String> hosts() {
        if (tiles == null) {
            return List.of();
        }
        URI origin = URI.create(tiles.substring(0, tiles.indexOf('/', "https://".length())));
        return List.of(origin.getScheme() + "://" + origin.getAuthority());
    }
}
