package org.uzat.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.money.Money;

/** The bank's API for what comes after a payment: the list of movements, and disputes raised and decided for trials. */
@RestController
@io.swagger.v3.oas.annotations.Hidden
@RequestMapping("/sandbox/api")
class SandboxBooks {

    record Movement(String id, String reference, String kind, String amount, String currency, Instant at) {}

    record Movements(List<Movement> movements) {}

    /** A claim; all of the payment where no amount is given, and a decision where one is. */
    record Disputing(
            String reference,
            @Nullable String amount,
            @Nullable String decision) {}

    private final ClaimStore claims;
    private final ClaimDesk desk;
    private final CheckoutStore checkouts;
    private final SandboxMerchant merchant;

    SandboxBooks(ClaimStore claims, ClaimDesk desk, CheckoutStore checkouts, SandboxMerchant merchant) {
        this.claims = claims;
        this.desk = desk;
        this.checkouts = checkouts;
        this.merchant = merchant;
    }

    /** What moved from an instant on and before another. */
    @GetMapping("/movements")
    ResponseEntity<Object> movements(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String key,
            @RequestParam("from") Instant from,
            @RequestParam("until") Instant until) {
        if (!merchant.holds(key)) {
            return ResponseEntity.status(401).body(new SandboxApi.Problem("bad_key"));
        }
        List<Movement> moved = claims.moved(from, until).stream()
                .map(move -> new Movement(
                        move.id(),
                        move.reference(),
                        move.kind(),
                        move.amount().amount(),
                        move.amount().currency().getCurrencyCode(),
                        move.at()))
                .toList();
        return ResponseEntity.ok(new Movements(moved));
    }

    /** Raises a dispute as the payer would, and decides it where a decision is given: {@code won} or {@code lost}. */
    @PostMapping("/disputes")
    ResponseEntity<Object> dispute(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String key,
            @RequestBody Disputing asked) {
        if (!merchant.holds(key)) {
            return ResponseEntity.status(401).body(new SandboxApi.Problem("bad_key"));
        }
        Optional<Checkout> found = checkouts.byReference(asked.reference());
        if (found.isEmpty() || found.get().state() != Checkout.State.PAID) {
            return ResponseEntity.status(409).body(new SandboxApi.Problem("not_paid"));
        }
        Checkout checkout = found.get();
        Money amount = asked.amount() == null
                ? checkout.amount()
                : Money.parse(asked.amount(), checkout.amount().currency());
        desk.claim(checkout, amount);
        if (asked.decision() != null) {
            desk.decide(checkout, asked.decision().equals("won"));
        }
        return ResponseEntity.ok(claims.of(checkout).orElseThrow());
    }
}
