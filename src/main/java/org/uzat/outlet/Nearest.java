package org.uzat.outlet;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the nearest shops by the index of the map. The map tells how far the last of them is at most; all that are not further are read
 * and measured on the ground, so the answer is exact, also over the date line and at the poles. When the nearest are further than
 * {@value #FAR_METERS} meters, the map's own order is good enough: nobody walks there.
 */
@Component
class Nearest {

    private static final double FAR_METERS = 100_000;

    /** From afar the map misleads: more are looked at than asked for. */
    private static final int FAR_SHOPS = 4;

    /** A shop and how far it is. */
    record Near(Shop shop, @Nullable Double meters) {}

    private final NearStore store;

    Nearest(NearStore store) {
        this.store = store;
    }

    /** The nearest that suit, nearest first, and at most so many; by code where nobody has said where from. */
    List<Near> find(Wanted wanted, int most) {
        Position from = wanted.near();
        if (from == null) {
            return store.listed(wanted, most).stream()
                    .map(shop -> new Near(shop, null))
                    .toList();
        }
        List<Near> onMap = nearestFirst(store.nearest(from, wanted, most), from);
        if (onMap.size() < most) {
            return onMap; // there are no others
        }
        double last = meters(onMap.get(most - 1));
        List<Near> nearest = last > FAR_METERS
                ? nearestFirst(store.nearest(from, wanted, most * FAR_SHOPS), from)
                : nearestFirst(store.within(MapBox.around(from, last), wanted), from);
        return nearest.subList(0, most);
    }

    private static List<Near> nearestFirst(List<Shop> shops, Position from) {
        return shops.stream()
                .map(shop -> new Near(shop, from.metersTo(Objects.requireNonNull(shop.position()))))
                .sorted(Comparator.comparingDouble(Nearest::meters)
                        .thenComparing(near -> near.shop().outlet().id()))
                .toList();
    }

    private static double meters(Near near) {
        return Objects.requireNonNull(near.meters());
    }
}
