package org.uzat.gateway.payriff;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.Openings;
import org.uzat.gateway.PretendGateway;
import org.uzat.money.Money;
import tools.jackson.databind.JsonNode;

/** Payriff's API 3: envelopes with a code of their own, unsigned callbacks; asked twice, it creates twice and refunds twice. */
public final class PretendPayriff extends PretendGateway {

    public static final String KEY = "payriff_pretend_5c20ab";

    private static final class Order {
        final String id;
        final String name;
        final String metadata;
        BigDecimal amount;
        String currency;
        String status = "CREATED";
        BigDecimal refunded = BigDecimal.ZERO;

        Order(String id, String name, JsonNode asked) {
            this.id = id;
            this.name = name;
            this.metadata = asked.path("metadata").toString();
            this.amount = new BigDecimal(asked.path("amount").asString());
            this.currency = asked.path("currency").asString();
        }
    }

    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    @Override
    public String name() {
        return "payriff";
    }

    @Override
    public boolean signs() {
        return false;
    }

    @Override
    public List<String> secrets() {
        return List.of(KEY);
    }

    @Override
    public void charge(String reference, Money amount) {
        Order order = latest(reference);
        order.amount = new BigDecimal(amount.amount());
        order.currency = amount.currency().getCurrencyCode();
        order.status = "APPROVED";
    }

    @Override
    public Delivery paid(String reference, Money amount) {
        return callback(reference, "APPROVED", amount);
    }

    @Override
    public Delivery declined(String reference) {
        return callback(reference, "DECLINED", null);
    }

    /** Anybody can write one. */
    @Override
    public Delivery forged(Delivery genuine) {
        return genuine;
    }

    @Override
    public int payable(String reference) {
        return (int) orders.values().stream()
                .filter(order -> Openings.reference(order.name).equals(reference))
                .filter(order -> !order.status.equals("EXPIRED"))
                .count();
    }

    @Override
    public long refunded(String reference) {
        return orders.values().stream()
                .filter(order -> Openings.reference(order.name).equals(reference))
                .mapToLong(order -> order.refunded.movePointRight(2).longValueExact())
                .sum();
    }

    @Override
    protected Question question(Call call) {
        if (call.path().equals("/api/v3/refund")) {
            return Question.REFUND;
        }
        return call.method().equals("POST") ? Question.OPEN : Question.LOOK;
    }

    @Override
    protected Object errorInside() {
        return Map.of("code", "15400", "message", "Invalid parameters");
    }

    @Override
    protected Answer answer(Call call) {
        if (!call.header("Authorization").equals(KEY)) {
            return new Answer(401, Map.of("code", "14010", "message", "Unauthorized"));
        }
        String[] path = call.path().split("/", -1);
        if (call.path().equals("/api/v3/orders")) {
            return create(call);
        }
        if (call.path().equals("/api/v3/refund")) {
            return refund(JSON.readTree(call.body()));
        }
        if (call.path().equals("/api/v3/expire-status") && call.method().equals("PATCH")) {
            return found(orders.get(call.query().getOrDefault("orderId", "")), order -> order.status = "EXPIRED");
        }
        return path.length == 6 ? found(named(path[4]), order -> {}) : found(orders.get(path[4]), order -> {});
    }

    private Answer create(Call call) {
        Order order =
                new Order("ORD-" + numbers.incrementAndGet(), call.header("X-REQUEST-RRN"), JSON.readTree(call.body()));
        orders.put(order.id, order);
        Map<String, Object> payload = Map.of(
                "orderId", order.id, "paymentUrl", "https://pay.payriff.example/" + order.id, "transactionId", 7);
        return new Answer(
                200, Map.of("code", "00000", "message", "Operation performed successfully", "payload", payload));
    }

    private Answer refund(JsonNode asked) {
        Order order = orders.get(asked.path("orderId").asString());
        if (order == null || !List.of("APPROVED", "PARTIAL_REFUND", "REFUNDED").contains(order.status)) {
            return new Answer(200, errorInside());
        }
        order.refunded = order.refunded.add(new BigDecimal(asked.path("amount").asString()));
        order.status = order.refunded.compareTo(order.amount) < 0 ? "PARTIAL_REFUND" : "REFUNDED";
        Map<String, Object> done = new LinkedHashMap<>();
        done.put("code", "00000");
        done.put("payload", null);
        return new Answer(200, done);
    }

    private Answer found(@Nullable Order order, Consumer<Order> change) {
        if (order == null) {
            return new Answer(404, Map.of("code", "15404", "message", "Not found"));
        }
        change.accept(order);
        return new Answer(
                200, Map.of("code", "00000", "payload", json(order, order.status, order.amount, order.currency)));
    }

    private Delivery callback(String reference, String status, @Nullable Money amount) {
        Order order = latest(reference);
        BigDecimal told = amount == null ? order.amount : new BigDecimal(amount.amount());
        byte[] body =
                JSON.writeValueAsBytes(Map.of("code", "00000", "payload", json(order, status, told, order.currency)));
        return new Delivery(Map.of("Content-Type", "application/json"), body);
    }

    private static Map<String, Object> json(Order order, String status, BigDecimal amount, String currency) {
        return Map.of(
                "orderId", order.id,
                "amount", amount,
                "currencyType", currency,
                "paymentStatus", status,
                "metadata", order.metadata);
    }

    private @Nullable Order named(String name) {
        return orders.values().stream()
                .filter(order -> order.name.equals(name))
                .findFirst()
                .orElse(null);
    }

    private Order latest(String reference) {
        return orders.values().stream()
                .filter(order -> Openings.reference(order.name).equals(reference))
                .max(Comparator.comparing(order -> Integer.parseInt(order.id.substring("ORD-".length()))))
                .orElseThrow();
    }
}
