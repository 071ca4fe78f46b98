package org.uzat.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.order.Orders;

/** REST: the ways to pay. */
@RestController
class GatewayDoor {

    /** A list on the wire. */
    record GatewayList(List<GatewayJson> items) {}

    /** A gateway on the wire; its name goes into {@code gateway} of a payment. */
    record GatewayJson(String name) {}

    private final Orders orders;

    GatewayDoor(Orders orders) {
        this.orders = orders;
    }

    @Operation(summary = "The gateways a sum can be paid through now, the one to be preselected first")
    @GetMapping("/api/v1/gateways")
    GatewayList get(@RequestParam String currency, @RequestParam(required = false) @Nullable String country) {
        if (!currency.matches("[A-Z]{3}") || (country != null && !country.matches("[A-Z]{2}"))) {
            throw NotPossible.malformed(currency.matches("[A-Z]{3}") ? "country" : "currency");
        }
        return new GatewayList(Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .findFirst()
                .map(known -> orders.ways(known, country))
                .orElseThrow(() -> NotPossible.malformed("currency"))
                .stream()
                .map(GatewayJson::new)
                .toList());
    }
}
