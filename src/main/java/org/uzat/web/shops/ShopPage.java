package org.uzat.web.shops;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.outlet.Found;
import org.uzat.outlet.OpeningHours;
import org.uzat.outlet.Outlets;
import org.uzat.outlet.Places;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** A shop's own page, with the address large enough to be shown to a driver; and the country's outline for the map. */
@EnableConfigurationProperties(MapSettings.class) // also where nothing is served
@Controller
class ShopPage {

    private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json"); // RFC 7946

    private final Outlets outlets;
    private final Operators operators;
    private final Places places;
    private final MapSettings map;
    private final Pages pages;
    private final Clock clock;

    ShopPage(Outlets outlets, Operators operators, Places places, MapSettings map, Pages pages, Clock clock) {
        this.outlets = outlets;
        this.operators = operators;
        this.places = places;
        this.map = map;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/shops/{operator}/{code}")
    ResponseEntity<byte[]> shop(HttpServletRequest request, @PathVariable String operator, @PathVariable String code) {
        Instant now = clock.instant();
        Optional<OperatorSettings> whose = operators.byCode(operator, now);
        Optional<Found> found = whose.flatMap(one -> outlets.shop(one.operatorId(), code, now));
        if (whose.isEmpty() || found.isEmpty()) {
            Page page = pages.page(request, "/shops");
            return pages.refuse(
                    page, "NOT_FOUND", Map.of(), "error.jte", new ErrorScreen(page.refusal("NOT_FOUND", Map.of())));
        }
        Page page = pages.page(request, "/shops/" + whose.get().code() + "/" + code);
        ShopView view =
                ShopView.of(page, found.get(), whose.get().code(), whose.get().name(), now);
        return pages.keep(pages.show(page, "shop.jte", screen(page, view, now)));
    }

    @GetMapping("/shops/outline.geojson")
    ResponseEntity<byte[]> outline() throws IOException {
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(map.outline().getContentAsByteArray());
    }

    private ShopScreen screen(Page page, ShopView view, Instant now) {
        var shop = view.found().shop();
        Predicate<LocalDate> holidays = outlets.holidays(shop, now);
        Optional<OpeningHours> hours = outlets.hours(shop);
        List<ShopScreen.Day> days = hours.filter(OpeningHours::isClear)
                .map(clear -> new ShopDays(page, holidays).of(shop, clear, now))
                .orElse(List.of());
        boolean holiday = holidays.test(now.atZone(shop.outlet().zone()).toLocalDate());
        boolean unsure = holiday && !hours.map(OpeningHours::tellsOfHolidays).orElse(false);
        return new ShopScreen(
                view,
                days,
                shop.hours(),
                unsure ? page.say("shops.holiday") : null,
                MapView.of(page, map, shop.position()),
                places.all());
    }
}
