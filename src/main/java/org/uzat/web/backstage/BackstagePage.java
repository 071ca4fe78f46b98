package org.uzat.web.backstage;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.database.World;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.refusal.Reason;
import org.uzat.simulator.MobileNetwork;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** The demonstration's clock and network, for whoever tries the product out. */
@Controller
@RequestMapping("/demo")
class BackstagePage {

    private static final int SHOWN = 60;

    /** Where a journey in time may lead back to: pages of ours only. */
    private static final Pattern BACK = Pattern.compile("/(me/cards/[A-Za-z0-9_-]{1,40}|demo|demo/network)");

    private static final Map<String, Duration> STEPS =
            Map.of("HOUR", Duration.ofHours(1), "DAY", Duration.ofDays(1), "DAYS", Duration.ofDays(3));

    private final TimeMachine time;
    private final MobileNetwork network;
    private final Operators operators;
    private final World world;
    private final Pages pages;
    private final Clock clock;

    BackstagePage(TimeMachine time, MobileNetwork network, Operators operators, World world, Pages pages, Clock clock) {
        this.time = time;
        this.network = network;
        this.operators = operators;
        this.world = world;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> clock(HttpServletRequest request) {
        Page page = pages.page(request, "/demo");
        return world.isDemo() ? pages.show(page, "demo.jte", new ClockScreen(page, moment())) : gone(page);
    }

    @PostMapping("/time")
    ResponseEntity<byte[]> forward(
            HttpServletRequest request,
            @RequestParam(name = "step", defaultValue = "") String step,
            @RequestParam(name = "line", defaultValue = "") String line,
            @RequestParam(name = "back", defaultValue = "/demo") String back) {
        if (!world.isDemo()) {
            return gone(pages.page(request, "/demo"));
        }
        if (step.equals("EXPIRY")) {
            LineId.parse(line).ifPresent(time::toExpiry);
        } else if (STEPS.containsKey(step)) {
            time.forward(STEPS.get(step));
        }
        return goOn(BACK.matcher(back).matches() ? back : "/demo");
    }

    @GetMapping("/network")
    ResponseEntity<byte[]> network(
            HttpServletRequest request, @RequestParam(name = "find", defaultValue = "") String find) {
        Page page = pages.page(request, "/demo/network");
        if (!world.isDemo()) {
            return gone(page);
        }
        String digits = find.replaceAll("\\D", "");
        return pages.show(
                page,
                "network.jte",
                new NetworkScreen(page, moment(), network.isUp(), find, network.latest(digits, SHOWN)));
    }

    @PostMapping("/network/mains")
    ResponseEntity<byte[]> mains(HttpServletRequest request, @RequestParam(name = "up") boolean up) {
        if (!world.isDemo()) {
            return gone(pages.page(request, "/demo"));
        }
        network.switchTo(up);
        return goOn("/demo/network");
    }

    @PostMapping("/network/forget")
    ResponseEntity<byte[]> forget(HttpServletRequest request, @RequestParam(name = "line") String line) {
        if (!world.isDemo()) {
            return gone(pages.page(request, "/demo"));
        }
        network.forget(line);
        return goOn("/demo/network");
    }

    /** The moment, on the clock of the demonstration's operator. */
    private ClockScreen.Now moment() {
        Instant now = clock.instant();
        return operators.all(now).stream()
                .findFirst()
                .map(operator -> new ClockScreen.Now(now, operator.zone()))
                .orElseGet(() -> new ClockScreen.Now(now, clock.getZone()));
    }

    private static ResponseEntity<byte[]> goOn(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    private ResponseEntity<byte[]> gone(Page page) {
        String code = Reason.NOT_FOUND.name();
        return pages.refuse(page, code, Map.of(), "error.jte", new ErrorScreen(page.refusal(code, Map.of())));
    }
}
