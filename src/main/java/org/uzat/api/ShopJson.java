package org.uzat.api;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.uzat.outlet.Found;
import org.uzat.outlet.Offer;
import org.uzat.outlet.Outlet;
import org.uzat.outlet.Position;
import org.uzat.outlet.Shop;
import org.uzat.outlet.Standing;

/**
 * A shop on the wire.
 *
 * @param distanceMeters as the crow flies; null where no position was given
 * @param address by language; {@code az} is what a driver reads
 * @param openingHours in the syntax of OpenStreetMap
 * @param open whether it is open now; null where that is not known
 * @param opensAt when it opens next, where it is closed
 * @param closesAt when it closes, where it is open and not around the clock
 * @param seller who sells there; null where it is the operator
 */
record ShopJson(
        String operator,
        String code,
        String name,
        @Nullable Long distanceMeters,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Map<String, String> address,
        @Nullable String phone,
        @Nullable String openingHours,
        String zone,
        @Nullable Boolean open,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        Set<Offer> services,
        Set<String> languages,
        @Nullable String seller) {

    static ShopJson of(Found found, String operator) {
        Shop shop = found.shop();
        Outlet outlet = shop.outlet();
        Position position = shop.position();
        Standing standing = found.standing();
        Map<String, String> address = new TreeMap<>();
        outlet.address().texts().forEach((language, text) -> address.put(language.tag(), text));
        Set<String> languages = new TreeSet<>();
        shop.languages().forEach(language -> languages.add(language.tag()));
        return new ShopJson(
                operator,
                outlet.code(),
                outlet.name(),
                found.meters() == null ? null : Math.round(found.meters()),
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                address,
                outlet.phone(),
                shop.hours(),
                outlet.zone().getId(),
                standing instanceof Standing.Unclear ? null : standing instanceof Standing.Open,
                standing instanceof Standing.Closed(Instant opensAt) ? opensAt : null,
                standing instanceof Standing.Open(Instant until) ? until : null,
                new TreeSet<>(shop.offers()),
                languages,
                outlet.seller());
    }
}
