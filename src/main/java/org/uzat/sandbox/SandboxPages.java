package org.uzat.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.time.WallClock;

/** The hosted checkout: card, code, and back to the shop. What the shop learns here it learns by message, not by browser. */
@Controller
@RequestMapping("/sandbox")
class SandboxPages {

    private static final List<String> LANGUAGES = List.of("en", "az", "ru", "zh");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Cashier cashier;
    private final CheckoutStore checkouts;
    private final ClaimStore claims;
    private final ClaimDesk desk;
    private final WallClock clock;

    SandboxPages(Cashier cashier, CheckoutStore checkouts, ClaimStore claims, ClaimDesk desk, WallClock clock) {
        this.cashier = cashier;
        this.checkouts = checkouts;
        this.claims = claims;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/checkout/{id}")
    ResponseEntity<String> checkout(HttpServletRequest request, @PathVariable String id) {
        return show(request, id, null);
    }

    @PostMapping("/checkout/{id}")
    ResponseEntity<String> pay(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String test,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String expiry,
            @RequestParam(defaultValue = "") String cvc) {
        Optional<Checkout> checkout = checkouts.byId(id);
        if (checkout.isEmpty()) {
            return show(request, id, null);
        }
        CardCheck check = TestCard.named(test)
                .<CardCheck>map(CardCheck.Good::new)
                .orElseGet(() -> CardCheck.of(number, expiry, cvc, YearMonth.now(clock.withZone(ZoneOffset.UTC))));
        return switch (check) {
            case CardCheck.Wrong wrong -> show(request, id, wrong.word());
            case CardCheck.Good good -> {
                cashier.pay(checkout.get(), good.card());
                yield goOn(id);
            }
        };
    }

    @PostMapping("/checkout/{id}/code")
    ResponseEntity<String> code(
            HttpServletRequest request, @PathVariable String id, @RequestParam(defaultValue = "") String code) {
        Optional<Checkout> checkout = checkouts.byId(id);
        checkout.ifPresent(found -> cashier.code(found, code));
        boolean still = checkouts
                .byId(id)
                .filter(after -> after.state() == Checkout.State.CHALLENGE)
                .isPresent();
        return still || checkout.isEmpty() ? show(request, id, Word.WRONG_CODE) : goOn(id);
    }

    @PostMapping("/checkout/{id}/cancel")
    ResponseEntity<String> cancel(HttpServletRequest request, @PathVariable String id) {
        Optional<Checkout> checkout = checkouts.byId(id);
        checkout.ifPresent(cashier::cancel);
        return checkout.isEmpty() ? show(request, id, null) : goOn(id);
    }

    /** What a payer does who says that it was not them, and what the bank then decides. */
    @PostMapping("/checkout/{id}/{step:claim|won|lost}")
    ResponseEntity<String> claim(@PathVariable String id, @PathVariable String step) {
        checkouts.byId(id).ifPresent(checkout -> {
            if (step.equals("claim")) {
                desk.claim(checkout, checkout.amount());
            } else {
                desk.decide(checkout, step.equals("won"));
            }
        });
        return ResponseEntity.status(303)
                .location(URI.create("/sandbox/checkout/" + id))
                .build();
    }

    @GetMapping("/sandbox.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css"))
                .body(new ClassPathResource("sandbox/sandbox.css"));
    }

    /** To the challenge where there is one, else back to the shop. */
    private ResponseEntity<String> goOn(String id) {
        Checkout checkout = checkouts.byId(id).orElseThrow();
        URI next = checkout.state() == Checkout.State.CHALLENGE
                ? URI.create("/sandbox/checkout/" + id)
                : URI.create(checkout.returnUrl());
        return ResponseEntity.status(303).location(next).build();
    }

    private ResponseEntity<String> show(HttpServletRequest request, String id, @Nullable Word notice) {
        Checkout checkout = checkouts.byId(id).orElse(null);
        Screens screens = new Screens(language(request, checkout));
        if (checkout == null) {
            return ResponseEntity.status(404).contentType(HTML).body(screens.over(null, null));
        }
        if (!checkout.canBePaid(clock.instant())) {
            return ResponseEntity.status(410)
                    .contentType(HTML)
                    .body(screens.over(checkout, claims.of(checkout).orElse(null)));
        }
        String html = checkout.state() == Checkout.State.CHALLENGE
                ? screens.challenge(checkout, notice != null)
                : screens.checkout(checkout, notice);
        return ResponseEntity.status(notice == null ? 200 : 422)
                .contentType(HTML)
                .body(html);
    }

    /** The language the shop has asked for, else the browser's. */
    private static String language(HttpServletRequest request, @Nullable Checkout checkout) {
        if (checkout != null && LANGUAGES.contains(checkout.language())) {
            return checkout.language();
        }
        String accepted =
                Optional.ofNullable(request.getHeader("Accept-Language")).orElse("");
        Locale best = accepted.isBlank() || !accepted.matches("[A-Za-z0-9,;=.* -]{1,200}")
                ? null
                : Locale.lookup(
                        ranges(accepted), LANGUAGES.stream().map(Locale::of).toList());
        return best == null ? "en" : best.getLanguage();
    }

    private static List<Locale.LanguageRange> ranges(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
