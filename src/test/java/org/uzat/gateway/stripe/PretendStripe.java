package org.uzat.gateway.stripe;

import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.PretendGateway;
import org.uzat.money.Money;

/** Stripe's Checkout Sessions, refunds and events, as docs.stripe.com tells of them. */
public final class PretendStripe extends PretendGateway {

    public static final String KEY = "sk_test_pretend_4f9a1c";
    public static final String WEBHOOK_SECRET = "whsec_pretend_77b2d0";

    private record Once(Map<String, String> asked, Answer answer) {}

    private final Map<String, PretendSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, Once> once = new ConcurrentHashMap<>();
    private final Map<String, PretendRefund> refunds = new ConcurrentHashMap<>();
    private final Map<String, PretendDispute> disputes = new ConcurrentHashMap<>();
    private final Set<String> unrefundable = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public List<String> secrets() {
        return List.of(KEY, WEBHOOK_SECRET);
    }

    @Override
    public void charge(String reference, Money amount) {
        PretendSession session = of(reference);
        session.amount = StripeAmounts.number(amount).orElseThrow();
        session.currency = amount.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
        session.status = "complete";
        session.paymentStatus = "paid";
        session.intentStatus = "succeeded";
    }

    /** The payer is through with the page, by a way that takes its time. */
    public void submit(String reference) {
        of(reference).status = "complete";
        of(reference).intentStatus = "processing";
    }

    /** The money that was under way does not come. */
    public void bounce(String reference) {
        of(reference).intentStatus = "requires_payment_method";
    }

    public void refuseRefunds(String reference) {
        unrefundable.add(reference);
    }

    @Override
    public Delivery paid(String reference, Money amount) {
        return event("checkout.session.completed", reference, "paid", amount, Instant.now());
    }

    @Override
    public Delivery declined(String reference) {
        return event("checkout.session.expired", reference, "unpaid", null, Instant.now());
    }

    /** Any event, signed at any time. */
    public Delivery event(String type, String reference, String paymentStatus, @Nullable Money amount, Instant at) {
        PretendSession session = of(reference);
        Map<String, Object> object = session.json();
        object.put("payment_status", paymentStatus);
        object.put("payment_intent", "pi_" + session.id); // only looked up it is expanded
        if (amount != null) {
            object.put("amount_total", StripeAmounts.number(amount).orElseThrow());
            object.put("currency", amount.currency().getCurrencyCode().toLowerCase(Locale.ROOT));
        }
        return event(type, object, at);
    }

    /** The payer's bank does or decides something; the dispute is as this says from now on. */
    public Delivery dispute(String type, String reference, String dispute, String status, Money amount) {
        PretendDispute said = PretendDispute.of(dispute, of(reference), status, amount);
        disputes.put(dispute, said);
        return event("charge.dispute." + type, said.json(), Instant.now());
    }

    /** A refund that was made is sent back by the payer's bank. */
    public Delivery failRefund(String refundReference) {
        PretendRefund failed = refunds.values().stream()
                .filter(refund -> refundReference.equals(refund.metadata().get("refund")))
                .findFirst()
                .orElseThrow()
                .failing();
        refunds.put(failed.id(), failed);
        return event("refund.failed", failed.json(), Instant.now());
    }

    /** A refund of an account's other business, or of nobody. */
    public Delivery failedRefund(String id, String refundReference) {
        return event(
                "refund.failed",
                new PretendRefund(id, "pi_x", 1, Map.of("refund", refundReference), true).json(),
                Instant.now());
    }

    private Delivery event(String type, Map<String, Object> object, Instant at) {
        Map<String, Object> event = new TreeMap<>(Map.of("object", "event", "api_version", "2020-08-27", "type", type));
        event.put("id", "evt_" + numbers.incrementAndGet());
        event.put("data", Map.of("object", object));
        return signed(JSON.writeValueAsString(event), WEBHOOK_SECRET, at);
    }

    @Override
    public Delivery forged(Delivery genuine) {
        return signed(new String(genuine.body(), StandardCharsets.UTF_8), "whsec_of_somebody_else", Instant.now());
    }

    @Override
    public int payable(String reference) {
        return (int) sessions.values().stream()
                .filter(session -> session.reference.equals(reference) && !session.status.equals("expired"))
                .count();
    }

    @Override
    public long refunded(String reference) {
        String intent = "pi_" + of(reference).id;
        return refunds.values().stream()
                .filter(refund -> refund.intent().equals(intent) && !refund.failed())
                .mapToLong(PretendRefund::amount)
                .sum();
    }

    @Override
    protected Question question(Call call) {
        boolean write = call.method().equals("POST");
        return call.path().startsWith("/v1/refunds") ? Question.REFUND : write ? Question.OPEN : Question.LOOK;
    }

    @Override
    protected Object errorInside() {
        return Map.of("error", Map.of("type", "api_error", "message", "something with " + KEY));
    }

    @Override
    protected Answer answer(Call call) {
        if (!call.header("Authorization").equals("Bearer " + KEY)) {
            return error(401, "invalid_request_error", "bad key");
        }
        return switch (call.method() + " " + call.path().replaceAll("(cs|pi)_.*", "ID")) {
            case "POST /v1/checkout/sessions" -> once(call, this::open);
            case "POST /v1/refunds" -> once(call, this::refund);
            case "GET /v1/checkout/sessions/ID" -> look(call.path().substring("/v1/checkout/sessions/".length()));
            case "GET /v1/checkout/sessions" -> list(call.query());
            case "GET /v1/refunds" -> refundsOf(call.query());
            case "GET /v1/charges" -> charges(call.query());
            case "GET /v1/payment_intents/ID" -> intent(call.path().substring("/v1/payment_intents/".length()));
            case "GET /v1/disputes" ->
                listed(disputes.values().stream().map(PretendDispute::listed).toList());
            default -> error(404, "invalid_request_error", "no such route");
        };
    }

    private interface Write {
        Answer make(Map<String, String> form);
    }

    private Answer once(Call call, Write write) {
        Map<String, String> form = new TreeMap<>(form(call.body()));
        String key = call.header("Idempotency-Key");
        if (key.isEmpty()) {
            return error(400, "invalid_request_error", "a key is expected of us");
        }
        Once first = once.computeIfAbsent(key, none -> new Once(form, write.make(form)));
        return first.asked().equals(form)
                ? first.answer()
                : error(400, "idempotency_error", "the same key with other parameters");
    }

    private Answer open(Map<String, String> form) {
        long now = Instant.now().getEpochSecond();
        long expiresAt = Long.parseLong(form.getOrDefault("expires_at", "0"));
        if (expiresAt < now + 30 * 60 || expiresAt > now + 24 * 3600) {
            return error(400, "invalid_request_error", "expires_at is out of bounds");
        }
        PretendSession session = new PretendSession(
                "cs_test_" + numbers.incrementAndGet(),
                form.getOrDefault("client_reference_id", ""),
                Long.parseLong(form.getOrDefault("line_items[0][price_data][unit_amount]", "")),
                form.getOrDefault("line_items[0][price_data][currency]", ""),
                now);
        session.metadata = form.getOrDefault("payment_intent_data[metadata][reference]", "");
        sessions.put(session.id, session);
        return new Answer(200, session.json());
    }

    private Answer look(String id) {
        PretendSession session = sessions.get(id);
        return session == null
                ? error(404, "invalid_request_error", "no such session")
                : new Answer(200, session.json());
    }

    private Answer intent(String id) {
        return sessions.values().stream()
                .filter(session -> ("pi_" + session.id).equals(id))
                .findFirst()
                .map(session -> new Answer(200, session.intent()))
                .orElseGet(() -> error(404, "invalid_request_error", "no such payment"));
    }

    private Answer list(Map<String, String> query) {
        long from = Long.parseLong(query.getOrDefault("created[gte]", "0"));
        long until = Long.parseLong(query.getOrDefault("created[lte]", "9999999999"));
        List<Map<String, Object>> found = sessions.values().stream()
                .filter(session -> session.createdAt >= from && session.createdAt <= until)
                .map(PretendSession::json)
                .toList();
        return listed(found);
    }

    private Answer charges(Map<String, String> query) {
        long from = Long.parseLong(query.getOrDefault("created[gte]", "0"));
        long until = Long.parseLong(query.getOrDefault("created[lt]", "9999999999"));
        return listed(sessions.values().stream()
                .filter(session -> session.createdAt >= from && session.createdAt < until)
                .map(PretendSession::charge)
                .toList());
    }

    private Answer refund(Map<String, String> form) {
        String intent = form.getOrDefault("payment_intent", "");
        PretendSession session = sessions.values().stream()
                .filter(one -> ("pi_" + one.id).equals(intent))
                .findFirst()
                .orElseThrow();
        long amount = Long.parseLong(form.getOrDefault("amount", ""));
        if (unrefundable.contains(session.reference) || refunded(session.reference) + amount > session.amount) {
            return error(400, "invalid_request_error", "more than was paid");
        }
        PretendRefund refund = new PretendRefund(
                "re_" + numbers.incrementAndGet(),
                intent,
                amount,
                Map.of("refund", form.getOrDefault("metadata[refund]", "")),
                false);
        refunds.put(refund.id(), refund);
        return new Answer(200, refund.json());
    }

    private Answer refundsOf(Map<String, String> query) {
        String intent = query.get("payment_intent");
        return listed(refunds.values().stream()
                .filter(refund -> intent == null || refund.intent().equals(intent))
                .map(PretendRefund::json)
                .toList());
    }

    private static Answer listed(List<Map<String, Object>> found) {
        return new Answer(200, Map.of("object", "list", "data", found, "has_more", false, "url", "/v1/list"));
    }

    private PretendSession of(String reference) {
        return sessions.values().stream()
                .filter(session -> session.reference.equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static Answer error(int status, String type, String message) {
        return new Answer(status, Map.of("error", Map.of("type", type, "message", message)));
    }

    private static Delivery signed(String body, String secret, Instant at) {
        try {
            String header = Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
            return new Delivery(Map.of("Stripe-Signature", header), body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
