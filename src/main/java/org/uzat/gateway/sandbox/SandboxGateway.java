package org.uzat.gateway.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.database.World;
import org.uzat.gateway.CallbackDelivery;
import org.uzat.gateway.CallbackReading;
import org.uzat.gateway.CheckoutAnswer;
import org.uzat.gateway.CheckoutRequest;
import org.uzat.gateway.DisputeState;
import org.uzat.gateway.Finding;
import org.uzat.gateway.Inquiry;
import org.uzat.gateway.Movement;
import org.uzat.gateway.PaymentGateway;
import org.uzat.gateway.RefundAnswer;
import org.uzat.gateway.RefundRequest;
import org.uzat.gateway.Statement;
import org.uzat.money.Money;
import org.uzat.remote.OwnAddress;
import org.uzat.remote.Signature;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Pays through the demo's bank, over HTTP as through any other. */
@Component
class SandboxGateway implements PaymentGateway {

    record Status(String id, String reference, String status, String amount, String currency, String page) {}

    record Event(
            String event,
            String type,
            String checkout,
            String reference,
            String amount,
            String currency,
            @Nullable String dispute) {}

    record Moved(String id, String reference, String kind, String amount, String currency, Instant at) {}

    record Movements(List<Moved> movements) {}

    private final World world;
    private final SandboxKeys keys;
    private final OwnAddress own;
    private final SandboxHttp http;
    private final JsonMapper json;

    SandboxGateway(World world, SandboxKeys keys, OwnAddress own, SandboxHttp http, JsonMapper json) {
        this.world = world;
        this.keys = keys;
        this.own = own;
        this.http = http;
        this.json = json;
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public boolean isOffered() {
        return world.isDemo();
    }

    @Override
    public CheckoutAnswer openCheckout(CheckoutRequest request) {
        Map<String, String> body = Map.of(
                "reference", request.payment().reference(),
                "amount", request.payment().amount().amount(),
                "currency", request.payment().amount().currency().getCurrencyCode(),
                "returnUrl", request.returnUrl(),
                "callbackUrl", own.forUs() + "/callbacks/" + name(),
                "language", request.language() == null ? "" : request.language(),
                "expiresAt", request.payment().expiresAt().toString());
        return switch (http.post("/sandbox/api/checkouts", body)) {
            case SandboxHttp.Said said -> opened(said, request);
            case SandboxHttp.Silent silent -> new CheckoutAnswer.Unknown(silent.why());
        };
    }

    @Override
    public Finding lookUp(Inquiry inquiry) {
        return switch (http.get("/sandbox/api/checkouts/" + inquiry.reference())) {
            case SandboxHttp.Said said -> found(said);
            case SandboxHttp.Silent silent -> new Finding.Unknown(silent.why());
        };
    }

    @Override
    public RefundAnswer refund(RefundRequest request) {
        Map<String, String> body = Map.of(
                "reference", request.payment().reference(),
                "refundReference", request.refundReference(),
                "amount", request.amount().amount());
        return switch (http.post("/sandbox/api/refunds", body)) {
            case SandboxHttp.Said said -> refunded(said);
            case SandboxHttp.Silent silent -> new RefundAnswer.Unknown(silent.why());
        };
    }

    @Override
    public Statement statement(Instant from, Instant until) {
        return switch (http.get("/sandbox/api/movements?from=" + from + "&until=" + until)) {
            case SandboxHttp.Said said
            when said.code() == 200 ->
                said.as(Movements.class).map(SandboxGateway::listed).orElse(new Statement.Unknown("a broken answer"));
            case SandboxHttp.Said said -> new Statement.Unknown("status " + said.code());
            case SandboxHttp.Silent silent -> new Statement.Unknown(silent.why());
        };
    }

    @Override
    public CallbackReading read(CallbackDelivery delivery, Instant now) {
        byte[] secret = keys.signingSecret().getBytes(StandardCharsets.UTF_8);
        String header = delivery.header("Sandbox-Signature").orElse("");
        return switch (Signature.check(header, delivery.body(), secret, now)) {
            case GENUINE -> genuine(delivery);
            case MALFORMED -> new CallbackReading.Forged("no signature");
            case TOO_OLD -> new CallbackReading.Forged("signed more than five minutes ago");
            case WRONG -> new CallbackReading.Forged("the signature does not fit");
        };
    }

    private CallbackReading genuine(CallbackDelivery delivery) {
        try {
            Event event = json.readValue(delivery.body(), Event.class);
            return switch (event.type()) {
                case "payment.paid" ->
                    new CallbackReading.Told(
                            event.event(),
                            event.reference(),
                            new Finding.Paid(money(event.amount(), event.currency()), event.checkout()));
                case "payment.declined" ->
                    new CallbackReading.Told(event.event(), event.reference(), new Finding.NotPaid("declined"));
                case "dispute.opened" -> disputed(event, DisputeState.OPENED);
                case "dispute.won" -> disputed(event, DisputeState.WON);
                case "dispute.lost" -> disputed(event, DisputeState.LOST);
                default -> new CallbackReading.Unreadable("an event of type " + event.type());
            };
        } catch (JacksonException | IllegalArgumentException | NullPointerException notUnderstood) {
            return new CallbackReading.Unreadable(notUnderstood.toString());
        }
    }

    private static CallbackReading disputed(Event event, DisputeState state) {
        return new CallbackReading.Disputed(
                event.event(),
                event.reference(),
                null,
                Objects.requireNonNull(event.dispute()),
                money(event.amount(), event.currency()),
                state,
                "claimed");
    }

    private static Statement listed(Movements moved) {
        return new Statement.Listed(moved.movements().stream()
                .map(move -> new Movement(
                        move.reference(),
                        move.id(),
                        Movement.Kind.valueOf(move.kind().toUpperCase(Locale.ROOT)),
                        money(move.amount(), move.currency()),
                        move.at()))
                .toList());
    }

    private CheckoutAnswer opened(SandboxHttp.Said said, CheckoutRequest request) {
        if (said.code() == 200) {
            return said.as(Status.class)
                    .<CheckoutAnswer>map(status ->
                            new CheckoutAnswer.Ready(status.id(), own.forBrowser(request.returnUrl()) + status.page()))
                    .orElse(new CheckoutAnswer.Unknown("a broken answer"));
        }
        return said.isRefusal()
                ? new CheckoutAnswer.Rejected(said.body())
                : new CheckoutAnswer.Unknown("status " + said.code());
    }

    private static RefundAnswer refunded(SandboxHttp.Said said) {
        if (said.code() == 200) {
            return new RefundAnswer.Done();
        }
        return said.isRefusal()
                ? new RefundAnswer.Rejected(said.body())
                : new RefundAnswer.Unknown("status " + said.code());
    }

    private static Finding found(SandboxHttp.Said said) {
        if (said.code() == 200) {
            return said.as(Status.class).map(SandboxGateway::finding).orElse(new Finding.Unknown("a broken answer"));
        }
        return said.code() == 404 ? new Finding.NotThere() : new Finding.Unknown("status " + said.code());
    }

    private static Finding finding(Status status) {
        return switch (status.status()) {
            case "paid" -> new Finding.Paid(money(status.amount(), status.currency()), status.id());
            case "declined" -> new Finding.NotPaid("declined");
            case "expired" -> new Finding.Lapsed();
            case "open" -> new Finding.StillOpen();
            default -> new Finding.Unknown("status " + status.status());
        };
    }

    private static Money money(String amount, String currency) {
        return Money.parse(amount, Currency.getInstance(currency));
    }
}
