package org.uzat.web.shops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;
import org.uzat.language.RefusalWords;
import org.uzat.outlet.Offer;
import org.uzat.outlet.Place;
import org.uzat.web.page.Page;

/**
 * The list of shops.
 *
 * @param start the place where a list begins when nobody has said, or null where there are no places
 * @param typed what was looked for as a place
 * @param meant which places may have been meant by it, where it is several
 * @param places all of them
 * @param shops nearest first
 * @param map how the map is drawn
 * @param refusal why there is no list, or null
 */
public record ShopsScreen(
        Page page,
        Asking asking,
        @Nullable Place start,
        String typed,
        List<Place> meant,
        List<Place> places,
        List<ShopView> shops,
        MapView map,
        @Nullable RefusalWords refusal) {

    private static final List<Offer> FILTERS = List.of(Offer.NEW_SIM, Offer.ESIM, Offer.CASH, Offer.CARD);

    /** A filter to be switched on or off. */
    public record Filter(String words, String path, boolean on) {}

    /** A place to look from. */
    public record Choice(String name, String path, boolean here, String latitude, String longitude) {}

    /** Places of a kind. */
    public record Group(String heading, List<Choice> choices) {}

    /** Where the list is from: "Near: Sahil", "Near you". */
    public String from() {
        if (asking.position() != null) {
            return page.say("shops.nearYou");
        }
        Place place = asking.place() != null ? asking.place() : start;
        return place == null ? page.say("shops.all") : page.say("shops.near", "place", place.name(page.language()));
    }

    /** Whether a place was looked for that is none of ours. */
    public boolean unknownPlace() {
        return !typed.isEmpty() && meant.isEmpty();
    }

    /** Why the list is empty. */
    public String nothing() {
        return page.say(asking.filters() ? "shops.noneSo" : "shops.none");
    }

    /** The list without any filter. */
    public @Nullable String withoutFilters() {
        return asking.filters()
                ? new Asking(asking.place(), asking.position(), java.util.Set.of(), null, false).path()
                : null;
    }

    /** What is asked of the shops, as an address says it. */
    public String filterQuery() {
        return asking.filterQuery();
    }

    /** The filters: open now, the reader's own language, and what a shop does and takes. */
    public List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(page.say("shops.openNow"), asking.toggledOpen().path(), asking.openNow()));
        Language own = page.language();
        filters.add(new Filter(page.say("shops.speaks"), asking.toggled(own).path(), asking.speaks() == own));
        for (Offer offer : FILTERS) {
            filters.add(new Filter(
                    page.say("shops." + offer),
                    asking.toggled(offer).path(),
                    asking.offers().contains(offer)));
        }
        return filters;
    }

    /** The places that may have been meant. */
    public List<Choice> meantChoices() {
        return meant.stream().map(this::choice).toList();
    }

    /** All places by kind. */
    public List<Group> groups() {
        return Arrays.stream(Place.Kind.values())
                .map(kind -> new Group(
                        page.say("shops." + kind),
                        places.stream()
                                .filter(place -> place.kind() == kind)
                                .map(this::choice)
                                .toList()))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private Choice choice(Place place) {
        return new Choice(
                place.name(page.language()),
                asking.at(place).path(),
                place.equals(asking.place()),
                MapView.degrees(place.position().latitude()),
                MapView.degrees(place.position().longitude()));
    }
}
