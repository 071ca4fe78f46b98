package org.uzat.gateway.epoint;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.Openings;
import org.uzat.gateway.PretendGateway;
import org.uzat.money.Money;
import tools.jackson.databind.JsonNode;

/** Epoint's API 1: signed forms, answers with HTTP 200 whatever they say; asked twice, it opens twice and pays back twice. */
public final class PretendEpoint extends PretendGateway {

    public static final String PUBLIC_KEY = "i000000001";
    public static final String PRIVATE_KEY = "private_pretend_93e1f7";

    private static final class Transaction {
        final String id;
        final String orderId;
        BigDecimal amount;
        String currency = "AZN";
        String status = "new";
        BigDecimal returned = BigDecimal.ZERO;

        Transaction(String id, String orderId, BigDecimal amount) {
            this.id = id;
            this.orderId = orderId;
            this.amount = amount;
        }
    }

    private final Map<String, Transaction> transactions = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    @Override
    public String name() {
        return "epoint";
    }

    @Override
    public List<String> secrets() {
        return List.of(PRIVATE_KEY);
    }

    @Override
    public void charge(String reference, Money amount) {
        charge(latest(reference), amount);
    }

    /** The payer pays the checkout that was opened first. */
    public Delivery chargeFirst(String reference, Money amount) {
        Transaction first = transactions.values().stream()
                .filter(transaction -> transaction.orderId.equals(reference))
                .findFirst()
                .orElseThrow();
        charge(first, amount);
        return callback(first, "success", amount);
    }

    @Override
    public Delivery paid(String reference, Money amount) {
        return callback(latest(reference), "success", amount);
    }

    @Override
    public Delivery declined(String reference) {
        return callback(latest(reference), "failed", null);
    }

    @Override
    public Delivery forged(Delivery genuine) {
        String data = form(new String(genuine.body(), StandardCharsets.UTF_8)).getOrDefault("data", "");
        return delivery(data, signature(data, "of somebody else"));
    }

    @Override
    public int payable(String reference) {
        return (int) transactions.values().stream()
                .filter(transaction -> Openings.reference(transaction.orderId).equals(reference))
                .count();
    }

    @Override
    public long refunded(String reference) {
        return transactions.values().stream()
                .filter(transaction -> Openings.reference(transaction.orderId).equals(reference))
                .mapToLong(transaction -> transaction.returned.movePointRight(2).longValueExact())
                .sum();
    }

    @Override
    protected Question question(Call call) {
        return switch (call.path()) {
            case "/api/1/request" -> Question.OPEN;
            case "/api/1/reverse" -> Question.REFUND;
            default -> Question.LOOK;
        };
    }

    @Override
    protected Object errorInside() {
        return Map.of("status", "error", "message", "Something is wrong");
    }

    @Override
    protected Answer answer(Call call) {
        if (call.path().equals("/api/1/heartbeat")) {
            return new Answer(200, Map.of("status", "ok"));
        }
        Map<String, String> form = form(call.body());
        String data = form.getOrDefault("data", "");
        if (!signature(data, PRIVATE_KEY).equals(form.get("signature"))) {
            return new Answer(200, Map.of("status", "error", "message", "Signature"));
        }
        JsonNode asked = JSON.readTree(Base64.getDecoder().decode(data));
        if (!asked.path("public_key").asString().equals(PUBLIC_KEY)) {
            return new Answer(200, Map.of("status", "error", "message", "Merchant"));
        }
        return switch (call.path()) {
            case "/api/1/request" -> open(asked);
            case "/api/1/get-status" -> status(asked.path("transaction").asString());
            case "/api/1/reverse" -> reverse(asked);
            default -> new Answer(404, Map.of());
        };
    }

    private Answer open(JsonNode asked) {
        String orderId = asked.path("order_id").asString();
        if (transactions.values().stream().anyMatch(one -> one.orderId.equals(orderId))) {
            return new Answer(200, Map.of("status", "error", "message", "order_id is not unique"));
        }
        String id = "te" + (100_000_000 + numbers.incrementAndGet());
        transactions.put(
                id,
                new Transaction(id, orderId, new BigDecimal(asked.path("amount").asString())));
        return new Answer(
                200,
                Map.of("status", "success", "transaction", id, "redirect_url", "https://epoint.example/pay/" + id));
    }

    private Answer status(String id) {
        Transaction transaction = transactions.get(id);
        return transaction == null
                ? new Answer(200, Map.of("status", "error", "message", "Transaction not found"))
                : new Answer(200, json(transaction, transaction.status, transaction.amount, transaction.currency));
    }

    private Answer reverse(JsonNode asked) {
        Transaction transaction = transactions.get(asked.path("transaction").asString());
        BigDecimal amount = new BigDecimal(asked.path("amount").asString());
        if (transaction == null || !List.of("success", "returned").contains(transaction.status)) {
            return new Answer(200, Map.of("status", "error", "message", "Not paid"));
        }
        transaction.returned = transaction.returned.add(amount);
        transaction.status = "returned";
        return new Answer(200, Map.of("status", "success", "message", "Returned"));
    }

    private static void charge(Transaction transaction, Money amount) {
        transaction.amount = new BigDecimal(amount.amount());
        transaction.currency = amount.currency().getCurrencyCode();
        transaction.status = "success";
    }

    private Delivery callback(Transaction transaction, String status, @Nullable Money amount) {
        BigDecimal told = amount == null ? transaction.amount : new BigDecimal(amount.amount());
        String currency =
                amount == null ? transaction.currency : amount.currency().getCurrencyCode();
        byte[] json = JSON.writeValueAsBytes(json(transaction, status, told, currency));
        String data = Base64.getEncoder().encodeToString(json);
        return delivery(data, signature(data, PRIVATE_KEY));
    }

    private Transaction latest(String reference) {
        return transactions.values().stream()
                .filter(transaction -> Openings.reference(transaction.orderId).equals(reference))
                .max(Comparator.comparing(transaction -> transaction.id))
                .orElseThrow();
    }

    private static Map<String, Object> json(
            Transaction transaction, String status, BigDecimal amount, String currency) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("order_id", transaction.orderId);
        json.put("transaction", transaction.id);
        json.put("status", status);
        json.put("code", status.equals("success") ? "000" : "116");
        json.put("operation_code", "100");
        json.put("amount", amount);
        json.put("currency", currency);
        json.put("card_mask", "416973******1234");
        return json;
    }

    private static Delivery delivery(String data, String signature) {
        String body = "data=" + URLEncoder.encode(data, StandardCharsets.UTF_8) + "&signature="
                + URLEncoder.encode(signature, StandardCharsets.UTF_8);
        return new Delivery(
                Map.of("Content-Type", "application/x-www-form-urlencoded"), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(String data, String key) {
        try {
            byte[] bytes = (key + data + key).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
