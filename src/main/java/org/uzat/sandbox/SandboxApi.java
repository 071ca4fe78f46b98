package org.uzat.sandbox;

import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.money.Money;
import org.uzat.time.WallClock;

/** The bank's API for its merchant: open a checkout, look one up, give money back. */
@RestController
@io.swagger.v3.oas.annotations.Hidden
@RequestMapping("/sandbox/api")
class SandboxApi {

    record Opening(
            String reference,
            String amount,
            String currency,
            String returnUrl,
            String callbackUrl,
            @Nullable String language,
            Instant expiresAt) {}

    record Status(String id, String reference, String status, String amount, String currency, String page) {}

    record Refunding(String reference, String refundReference, String amount) {}

    record Problem(String problem) {}

    private final Cashier cashier;
    private final CheckoutStore checkouts;
    private final SandboxMerchant merchant;
    private final TransactionOperations transaction;
    private final WallClock clock;

    SandboxApi(
            Cashier cashier,
            CheckoutStore checkouts,
            SandboxMerchant merchant,
            TransactionOperations transaction,
            WallClock clock) {
        this.cashier = cashier;
        this.checkouts = checkouts;
        this.merchant = merchant;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Opens a checkout, or answers the one of the same reference. */
    @PostMapping("/checkouts")
    ResponseEntity<Object> open(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String key,
            @RequestBody Opening asked) {
        if (!merchant.holds(key)) {
            return problem(401, "bad_key");
        }
        Money amount = Money.parse(asked.amount(), Currency.getInstance(asked.currency()));
        String language = asked.language() == null ? "" : asked.language().toLowerCase(Locale.ROOT);
        Checkout checkout = cashier.open(new Checkout(
                SandboxMerchant.random("cs_"),
                asked.reference(),
                amount,
                asked.returnUrl(),
                asked.callbackUrl(),
                language,
                Checkout.State.OPEN,
                null,
                0,
                asked.expiresAt()));
        return checkout.amount().equals(amount)
                ? ResponseEntity.ok(status(checkout))
                : problem(409, "reference_used_with_another_amount");
    }

    /** Looks a checkout up by the merchant's reference. */
    @GetMapping("/checkouts/{reference}")
    ResponseEntity<Object> lookUp(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String key,
            @PathVariable String reference) {
        if (!merchant.holds(key)) {
            return problem(401, "bad_key");
        }
        Optional<Checkout> checkout = checkouts.byReference(reference);
        return checkout.isPresent() ? ResponseEntity.ok(status(checkout.get())) : problem(404, "no_such_checkout");
    }

    /** Gives money back; asked again under the same refund reference, nothing more happens. */
    @PostMapping("/refunds")
    ResponseEntity<Object> refund(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String key,
            @RequestBody Refunding asked) {
        if (!merchant.holds(key)) {
            return problem(401, "bad_key");
        }
        Optional<Checkout> found = checkouts.byReference(asked.reference());
        if (found.isEmpty() || found.get().state() != Checkout.State.PAID) {
            return problem(found.isEmpty() ? 404 : 409, "not_paid");
        }
        Checkout checkout = found.get();
        Money amount = Money.parse(asked.amount(), checkout.amount().currency());
        boolean made = Boolean.TRUE.equals(transaction.execute(
                status -> checkouts.refund(checkout, asked.refundReference(), amount, clock.instant())));
        return made ? ResponseEntity.ok(status(checkout)) : problem(422, "more_than_was_paid");
    }

    private Status status(Checkout checkout) {
        return new Status(
                checkout.id(),
                checkout.reference(),
                checkout.status(clock.instant()),
                checkout.amount().amount(),
                checkout.amount().currency().getCurrencyCode(),
                "/sandbox/checkout/" + checkout.id());
    }

    private static ResponseEntity<Object> problem(int status, String problem) {
        return ResponseEntity.status(status).body(new Problem(problem));
    }
}
