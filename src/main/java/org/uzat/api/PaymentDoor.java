package org.uzat.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.QuoteItem;
import org.uzat.identity.Scope;
import org.uzat.order.OpenOrder;
import org.uzat.order.Opening;
import org.uzat.order.Orders;
import org.uzat.promotion.PromoCodes;
import org.uzat.refusal.Reason;

/** Payments through a gateway for one or several items. */
@RestController
@Tag(name = "Payments")
class PaymentDoor {

    /** What is wanted. */
    record Wanted(
            @Nullable List<@Nullable ItemJson> items,
            @Nullable Boolean useBalance,
            @Nullable String quote,
            @Nullable String promoCode,
            @Nullable String gateway,
            @Nullable String ifNotBought,
            @Nullable String returnUrl) {}

    private final Orders orders;
    private final LineNames names;
    private final PromoCodes codes;
    private final Problems problems;

    PaymentDoor(Orders orders, LineNames names, PromoCodes codes, Problems problems) {
        this.codes = codes;
        this.orders = orders;
        this.names = names;
        this.problems = problems;
    }

    @Operation(summary = "Opens a payment once per key; its checkout is where the payer is to be sent")
    @ApiResponse(
            responseCode = "201",
            description = "Done; the same for the same key",
            content = @Content(schema = @Schema(implementation = PaymentJson.class)))
    @PostMapping("/api/v1/payments")
    ResponseEntity<Object> post(
            @RequestBody Wanted wanted,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller,
            HttpServletRequest request) {
        String once = Keys.read(key, caller.clientId()).key();
        boolean useBalance = Boolean.TRUE.equals(wanted.useBalance());
        if (useBalance && !caller.may(Scope.BALANCE_SPEND)) {
            throw new NotPossible(Reason.FORBIDDEN);
        }
        if (wanted.gateway() == null || wanted.returnUrl() == null) {
            throw NotPossible.malformed(wanted.gateway() == null ? "gateway" : "returnUrl");
        }
        List<QuoteItem> items = ItemJson.read(wanted.items(), names);
        OpenOrder order = new OpenOrder(
                items,
                useBalance,
                PromoCode.read(codes, wanted.promoCode(), items.getFirst().line()),
                wanted.quote(),
                wanted.gateway(),
                ifNotBought(wanted.ifNotBought()),
                wanted.returnUrl(),
                null,
                caller.origin(request),
                once,
                caller.clientId());
        return switch (orders.open(order)) {
            case Opening.Opened opened -> Replay.created(PaymentJson.of(opened.payment()), opened.replayed());
            case Opening.NotOpened refused -> problems.answer(refused.refusal(), request, refused.replayed());
        };
    }

    private static IfNotBought ifNotBought(@Nullable String text) {
        return switch (text == null ? "MONEY_BACK" : text) {
            case "MONEY_BACK" -> IfNotBought.MONEY_BACK;
            case "BALANCE" -> IfNotBought.BALANCE;
            default -> throw NotPossible.malformed("ifNotBought");
        };
    }

    @Operation(summary = "How a payment and its items stand")
    @GetMapping("/api/v1/payments/{id}")
    PaymentJson get(@PathVariable String id) {
        return orders.follow(id).map(PaymentJson::of).orElseThrow(() -> new NotPossible(Reason.NOT_FOUND));
    }
}
