package org.uzat.web.shops;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.outlet.Found;
import org.uzat.outlet.Outlets;
import org.uzat.outlet.Place;
import org.uzat.outlet.Places;
import org.uzat.outlet.ShopLimit;
import org.uzat.outlet.Wanted;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** The nearest shops: from a place that is picked or typed, or from where the reader is, if their browser says so. */
@Controller
class ShopsPage {

    private static final int SHOWN = 20;
    private static final int TYPED_LENGTH = 60;

    private final Outlets outlets;
    private final Places places;
    private final Operators operators;
    private final ShopLimit limit;
    private final MapSettings map;
    private final Pages pages;
    private final Clock clock;

    ShopsPage(
            Outlets outlets,
            Places places,
            Operators operators,
            ShopLimit limit,
            MapSettings map,
            Pages pages,
            Clock clock) {
        this.outlets = outlets;
        this.places = places;
        this.operators = operators;
        this.limit = limit;
        this.map = map;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/shops")
    ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String near,
            @RequestParam(defaultValue = "") List<String> service,
            @RequestParam(defaultValue = "") String speaks,
            @RequestParam(defaultValue = "") String open) {
        Asking asking = Asking.of(null, near, service, speaks, open);
        String typed = q.strip().substring(0, Math.min(q.strip().length(), TYPED_LENGTH));
        List<Place> meant = places.named(typed, pages.page(request, "/shops").language());
        return meant.size() == 1
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(asking.at(meant.getFirst()).path()))
                        .build()
                : list(request, asking, typed, meant);
    }

    @GetMapping("/shops/at/{code}")
    ResponseEntity<byte[]> at(
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam(defaultValue = "") List<String> service,
            @RequestParam(defaultValue = "") String speaks,
            @RequestParam(defaultValue = "") String open) {
        Optional<Place> place = places.byCode(code);
        Asking asking = Asking.of(place.orElse(null), "", service, speaks, open);
        return place.isPresent()
                ? list(request, asking, "", List.of())
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(asking.path()))
                        .build();
    }

    private ResponseEntity<byte[]> list(HttpServletRequest request, Asking asking, String typed, List<Place> meant) {
        Page page = pages.page(request, asking.path());
        Optional<Duration> wait = limit.take(request.getRemoteAddr());
        if (wait.isPresent()) {
            Map<String, Object> seconds = Map.of("seconds", wait.get().toSeconds());
            ShopsScreen refused = screen(page, asking, typed, meant, List.of(), seconds);
            return pages.refuse(page, "TOO_MANY_REQUESTS", seconds, "shops.jte", refused);
        }
        Instant now = clock.instant();
        Wanted wanted = asking.wanted(start(), SHOWN);
        List<ShopView> shops = outlets.find(wanted, now).stream()
                .map(found -> view(page, found, now))
                .toList();
        return pages.keep(pages.show(page, "shops.jte", screen(page, asking, typed, meant, shops, null)));
    }

    private ShopsScreen screen(
            Page page,
            Asking asking,
            String typed,
            List<Place> meant,
            List<ShopView> shops,
            @Nullable Map<String, Object> seconds) {
        return new ShopsScreen(
                page,
                asking,
                start().orElse(null),
                typed,
                meant,
                places.all(),
                shops,
                MapView.of(page, map, asking.wanted(Optional.empty(), SHOWN).near()),
                seconds == null ? null : page.refusal("TOO_MANY_REQUESTS", seconds));
    }

    private ShopView view(Page page, Found found, Instant now) {
        OperatorSettings operator = operators.inForce(found.shop().outlet().operatorId(), now);
        return ShopView.of(page, found, operator.code(), operator.name(), now);
    }

    private Optional<Place> start() {
        return places.all().stream().findFirst();
    }
}
