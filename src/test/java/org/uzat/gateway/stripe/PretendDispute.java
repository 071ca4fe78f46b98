package org.uzat.gateway.stripe;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.uzat.money.Money;

/** A dispute, as Stripe has it. */
record PretendDispute(
        String id, PretendSession session, long amount, String currency, String status, boolean moved, long createdAt) {

    static PretendDispute of(String id, PretendSession session, String status, Money amount) {
        return new PretendDispute(
                id,
                session,
                StripeAmounts.number(amount).orElseThrow(),
                amount.currency().getCurrencyCode().toLowerCase(Locale.ROOT),
                status,
                !status.startsWith("warning_") && !status.equals("prevented"),
                Instant.now().getEpochSecond());
    }

    /** As an event has it: nothing but ids of what it is about. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("object", "dispute");
        json.put("amount", amount);
        json.put("currency", currency);
        json.put("created", createdAt);
        json.put("charge", "ch_" + session.id);
        json.put("payment_intent", "pi_" + session.id);
        json.put("reason", "fraudulent");
        json.put("status", status);
        json.put("metadata", Map.of());
        json.put(
                "balance_transactions",
                moved
                        ? List.of(Map.of("id", "txn_" + id, "object", "balance_transaction", "amount", -amount))
                        : List.of());
        return json;
    }

    /** As a list has it where its charge is asked for. */
    Map<String, Object> listed() {
        Map<String, Object> json = json();
        json.put("charge", session.charge());
        return json;
    }
}
