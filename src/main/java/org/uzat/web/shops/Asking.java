package org.uzat.web.shops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;
import org.uzat.outlet.Offer;
import org.uzat.outlet.Place;
import org.uzat.outlet.Position;
import org.uzat.outlet.Wanted;

/**
 * What a reader asks for by the address of the list. Whatever it says that makes no sense is passed over: a list is better than a fault.
 *
 * @param place picked from the list of places, or null
 * @param position the reader's own, or null
 * @param offers what the shops have to do
 * @param speaks what has to be spoken there, or null
 * @param openNow only shops that are open
 */
record Asking(
        @Nullable Place place,
        @Nullable Position position,
        Set<Offer> offers,
        @Nullable Language speaks,
        boolean openNow) {

    static Asking of(@Nullable Place place, String near, List<String> services, String speaks, String open) {
        Set<Offer> offers = EnumSet.noneOf(Offer.class);
        Arrays.stream(Offer.values())
                .filter(offer -> services.contains(offer.name()))
                .forEach(offers::add);
        return new Asking(
                place,
                place == null ? Position.parse(near).orElse(null) : null,
                offers,
                Language.tagged(speaks).orElse(null),
                open.equals("now"));
    }

    /** The same from the place where a list begins, for a reader who has said none. */
    Wanted wanted(Optional<Place> otherwise, int limit) {
        Position from = place != null ? place.position() : position;
        Set<Language> languages = speaks == null ? Set.of() : Set.of(speaks);
        return new Wanted(
                from != null ? from : otherwise.map(Place::position).orElse(null),
                offers,
                languages,
                openNow,
                null,
                limit);
    }

    Asking toggled(Offer offer) {
        Set<Offer> other = EnumSet.noneOf(Offer.class);
        other.addAll(offers);
        if (!other.remove(offer)) {
            other.add(offer);
        }
        return new Asking(place, position, other, speaks, openNow);
    }

    Asking toggledOpen() {
        return new Asking(place, position, offers, speaks, !openNow);
    }

    Asking toggled(Language language) {
        return new Asking(place, position, offers, speaks == language ? null : language, openNow);
    }

    Asking at(@Nullable Place other) {
        return new Asking(other, null, offers, speaks, openNow);
    }

    /** Whether anything is asked of the shops besides being near. */
    boolean filters() {
        return !offers.isEmpty() || speaks != null || openNow;
    }

    /** Its address. */
    String path() {
        String query = query();
        return (place == null ? "/shops" : "/shops/at/" + place.code()) + (query.isEmpty() ? "" : "?" + query);
    }

    /** What is asked of the shops, as an address says it; empty where nothing is. */
    String filterQuery() {
        return new Asking(place, null, offers, speaks, openNow).query();
    }

    private String query() {
        List<String> parts = new ArrayList<>();
        if (position != null) {
            parts.add("near=" + position);
        }
        if (openNow) {
            parts.add("open=now");
        }
        offers.forEach(offer -> parts.add("service=" + offer));
        if (speaks != null) {
            parts.add("speaks=" + speaks.tag());
        }
        return String.join("&", parts);
    }
}
