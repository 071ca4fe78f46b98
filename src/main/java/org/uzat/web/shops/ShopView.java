package org.uzat.web.shops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;
import org.uzat.numbering.Msisdn;
import org.uzat.outlet.Found;
import org.uzat.outlet.Offer;
import org.uzat.outlet.Outlet;
import org.uzat.outlet.Position;
import org.uzat.outlet.Shop;
import org.uzat.web.page.Page;

/**
 * A shop as its reader sees it.
 *
 * @param operator the code of the operator whose cards it renews, for its address
 * @param brand the operator's name
 * @param standing whether it is open
 */
public record ShopView(Page page, Found found, String operator, String brand, StandingWords standing) {

    static ShopView of(Page page, Found found, String operator, String brand, Instant now) {
        return new ShopView(page, found, operator, brand, StandingWords.of(page, found.shop(), found.standing(), now));
    }

    /** Its own page. */
    public String path() {
        return "/shops/" + operator + "/" + outlet().code();
    }

    /** As its sign says. */
    public String name() {
        return outlet().name();
    }

    /** How far it is; null where nobody said from where. */
    public @Nullable String distance() {
        return found.meters() == null ? null : page.formats().distance(found.meters());
    }

    /** The address in the reader's language, or as the country writes it. */
    public @Nullable String address() {
        return outlet().address().in(page.language()).orElse(null);
    }

    /** The address as the country writes it, to be shown to a driver. */
    public @Nullable String local() {
        return outlet().address().local().orElse(null);
    }

    /** The address in the reader's language where it is another one than the country's. */
    public @Nullable String translated() {
        Optional<String> own = outlet().address().in(page.language());
        return own.equals(outlet().address().local()) ? null : own.orElse(null);
    }

    /** Who sells there; the operator where nobody else is said to. */
    public String seller() {
        return outlet().seller() == null ? brand : outlet().seller();
    }

    /** What is dialled; null where there is no telephone. */
    public @Nullable String phone() {
        return outlet().phone();
    }

    /** The same, spaced. */
    public String spacedPhone() {
        return Msisdn.parse(String.valueOf(outlet().phone()))
                .map(Msisdn::international)
                .orElse("");
    }

    /** What it does and takes, in words. */
    public List<String> offers() {
        return Arrays.stream(Offer.values())
                .filter(shop().offers()::contains)
                .map(offer -> page.say("shops." + offer))
                .toList();
    }

    /** What is spoken there, each language by its own name. */
    public List<String> languages() {
        List<String> spoken = new ArrayList<>();
        for (Language language : Language.values()) {
            if (shop().languages().contains(language)) {
                spoken.add(language.ownName());
            }
        }
        return spoken;
    }

    /** For the map; null where it is not on it. */
    public @Nullable String latitude() {
        Position position = shop().position();
        return position == null ? null : String.format(Locale.ROOT, "%.6f", position.latitude());
    }

    /** For the map; null where it is not on it. */
    public @Nullable String longitude() {
        Position position = shop().position();
        return position == null ? null : String.format(Locale.ROOT, "%.6f", position.longitude());
    }

    /** The ways there; none where it is not on the map. */
    public List<Directions> directions() {
        Position position = shop().position();
        return position == null ? List.of() : Directions.to(position, name());
    }

    private Shop shop() {
        return found.shop();
    }

    private Outlet outlet() {
        return found.shop().outlet();
    }
}
