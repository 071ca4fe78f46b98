package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.outlet.Outlet;
import org.uzat.till.ShopSales;
import org.uzat.time.WallClock;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Where a shop's people begin, and come back to between two customers: the field that finds a card. */
@Controller
class CounterPage {

    private static final String PATH = "/counter";
    private static final int TYPED_LENGTH = 200;
    private static final int LAST = 8;

    private final CounterFrames frames;
    private final Finder finder;
    private final Passports passports;
    private final ShopSales sales;
    private final SaleWords words;
    private final Pages pages;
    private final WallClock clock;

    CounterPage(
            CounterFrames frames,
            Finder finder,
            Passports passports,
            ShopSales sales,
            SaleWords words,
            Pages pages,
            WallClock clock) {
        this.frames = frames;
        this.finder = finder;
        this.passports = passports;
        this.sales = sales;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        CounterFrame frame = frames.of(request);
        if (frame.outlet() != null && frame.shift() == null) {
            return seeOther(frame.isManager() ? "/counter/manage" : "/counter/shift");
        }
        Showing before = Showing.of(request, clock.instant());
        if (before.line() != null) {
            before.next(clock.instant()).keep(request);
        }
        return pages.show(pages.page(request, PATH), "counter.jte", screen(request, frame, "", null, List.of()));
    }

    /** What was typed stands in no address: it may be a number or a passport. */
    @PostMapping("/counter/find")
    ResponseEntity<byte[]> find(
            HttpServletRequest request, @RequestParam(name = "card", defaultValue = "") String card) {
        CounterFrame frame = frames.of(request);
        Outlet shop = frame.outlet();
        if (shop == null || frame.shift() == null) {
            return seeOther(PATH);
        }
        String typed = card.strip().substring(0, Math.min(card.strip().length(), TYPED_LENGTH));
        if (passports.isOne(typed)) {
            return byPassport(request, frame, shop, typed);
        }
        return switch (finder.find(typed, shop)) {
            case Finder.Found.One one -> seeOther("/counter/lines/" + one.line());
            case Finder.Found.None none ->
                refuse(request, frame, typed, none.refusal().reason().name(), Map.of());
        };
    }

    private ResponseEntity<byte[]> byPassport(
            HttpServletRequest request, CounterFrame frame, Outlet shop, String typed) {
        Page page = pages.page(request, PATH);
        return switch (passports.find(shop, typed)) {
            case Passports.Found.Bad bad ->
                refuse(
                        request,
                        frame,
                        "",
                        bad.refusal().reason().name(),
                        RefusalFacts.arguments(bad.refusal().facts()));
            case Passports.Found.Some some
            when some.lines().size() == 1 ->
                seeOther("/counter/lines/" + some.lines().getFirst().id());
            case Passports.Found.Some some
            when some.lines().isEmpty() -> refuse(request, frame, "", "LINE_NOT_FOUND", Map.of());
            case Passports.Found.Some some ->
                pages.show(page, "counter.jte", screen(request, frame, "", null, some.lines()));
        };
    }

    private ResponseEntity<byte[]> refuse(
            HttpServletRequest request, CounterFrame frame, String typed, String code, Map<String, ?> arguments) {
        Page page = pages.page(request, PATH);
        CounterScreen screen =
                new CounterScreen(page, frame, typed, page.refusal(code, arguments), List.of(), last(page, frame));
        return pages.refuse(page, code, arguments, "counter.jte", screen);
    }

    private CounterScreen screen(
            HttpServletRequest request,
            CounterFrame frame,
            String typed,
            @Nullable RefusalWords refusal,
            List<Passports.Held> held) {
        Page page = pages.page(request, PATH);
        return new CounterScreen(page, frame, typed, refusal, held, last(page, frame));
    }

    private List<SaleWords.Row> last(Page page, CounterFrame frame) {
        return frame.shift() == null
                ? List.of()
                : sales.ofShift(frame.shift().id()).stream()
                        .limit(LAST)
                        .map(sale -> words.row(page, sale))
                        .toList();
    }

    static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
