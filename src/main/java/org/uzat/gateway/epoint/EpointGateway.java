package org.uzat.gateway.epoint;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.uzat.gateway.CallbackDelivery;
import org.uzat.gateway.CallbackReading;
import org.uzat.gateway.CheckoutAnswer;
import org.uzat.gateway.CheckoutRequest;
import org.uzat.gateway.CheckoutWords;
import org.uzat.gateway.Configured;
import org.uzat.gateway.Finding;
import org.uzat.gateway.GatewayWiring;
import org.uzat.gateway.Health;
import org.uzat.gateway.Inquiry;
import org.uzat.gateway.Openings;
import org.uzat.gateway.PaymentGateway;
import org.uzat.gateway.RefundAnswer;
import org.uzat.gateway.RefundDoubt;
import org.uzat.gateway.RefundDoubt.Returned;
import org.uzat.gateway.RefundRequest;
import org.uzat.money.Money;
import org.uzat.remote.Exchange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pays through Epoint.az, in AZN: {@code uzat.gateway.epoint} with {@code public-key} and {@code private-key}. Built to its published API,
 * version 1.0.3 (epointbucket.s3.eu-central-1.amazonaws.com/files/instructions/API%20Epoint%20en.pdf), and public clients of it (integrify,
 * rafoabbas/epoint-php). It finds a payment only by its own id: where the answer to opening a checkout got lost, its callback tells,
 * or nobody; but then nobody has seen its page either.
 */
@Component
@Configured("epoint")
class EpointGateway implements PaymentGateway {

    private static final Set<String> LANGUAGES = Set.of("az", "en", "ru");

    private final EpointApi api;
    private final Envelope envelope;
    private final Duration refundPatience;
    private final List<String> hosts;
    private final CheckoutWords words;
    private final JsonMapper json;

    EpointGateway(Environment environment, CheckoutWords words, JsonMapper json) {
        GatewayWiring settings =
                new GatewayWiring(environment, name(), Set.of("public-key", "private-key", "refund-patience"));
        this.envelope = new Envelope(settings.secret("private-key"));
        this.api = new EpointApi(
                settings.baseUrl("https://epoint.az"),
                settings.required("public-key"),
                envelope,
                new Exchange(settings.patience()),
                json);
        this.refundPatience = settings.duration("refund-patience", Duration.ofMinutes(15));
        this.hosts = settings.hosts("epoint.az");
        this.words = words;
        this.json = json;
    }

    @Override
    public String name() {
        return "epoint";
    }

    @Override
    public boolean takes(Currency currency) {
        return currency.equals(EpointAnswer.AZN);
    }

    @Override
    public Health health() {
        return api.health();
    }

    @Override
    public List<String> hosts() {
        return hosts;
    }

    @Override
    public CheckoutAnswer openCheckout(CheckoutRequest request) {
        Inquiry payment = request.payment();
        if (!takes(payment.amount().currency())) {
            return new CheckoutAnswer.Rejected("Epoint takes AZN only");
        }
        String language =
                request.language() != null && LANGUAGES.contains(request.language()) ? request.language() : "en";
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("amount", new BigDecimal(payment.amount().amount()));
        fields.put("currency", "AZN");
        fields.put("language", language);
        fields.put("order_id", Openings.name(payment.reference(), payment.openings()));
        fields.put("description", words.title(language));
        fields.put("success_redirect_url", request.returnUrl());
        fields.put("error_redirect_url", request.returnUrl());
        return api.<CheckoutAnswer>ask(
                "request", fields, EpointGateway::opened, CheckoutAnswer.Rejected::new, CheckoutAnswer.Unknown::new);
    }

    @Override
    public Finding lookUp(Inquiry inquiry) {
        return inquiry.gatewayReference() == null
                ? new Finding.Unknown("Epoint's id is not known")
                : status(inquiry.gatewayReference(), answer -> finding(answer, inquiry));
    }

    @Override
    public RefundAnswer refund(RefundRequest request) {
        String transaction = request.payment().gatewayReference();
        if (transaction == null) {
            return new RefundAnswer.Rejected("Epoint's id is not known");
        }
        Optional<RefundAnswer> doubt = request.sinceLastTry() == null ? Optional.empty() : doubt(request, transaction);
        return doubt.orElseGet(() -> reverse(transaction, request.amount()));
    }

    @Override
    public CallbackReading read(CallbackDelivery delivery, Instant now) {
        try {
            return envelope.open(delivery.body())
                    .map(told -> reading(json.readValue(told, EpointAnswer.class)))
                    .orElseGet(() -> new CallbackReading.Forged("the signature does not fit"));
        } catch (JacksonException | IllegalArgumentException | NullPointerException notUnderstood) {
            return new CallbackReading.Unreadable(notUnderstood.getClass().getSimpleName());
        }
    }

    private static CheckoutAnswer opened(EpointAnswer answer) {
        if (!"success".equals(answer.status())) {
            return new CheckoutAnswer.Rejected(answer.why());
        }
        return answer.transaction() == null || answer.redirectUrl() == null
                ? new CheckoutAnswer.Unknown("a broken answer")
                : new CheckoutAnswer.Ready(answer.transaction(), answer.redirectUrl());
    }

    private static Finding finding(EpointAnswer answer, Inquiry inquiry) {
        boolean ours =
                answer.orderId() == null || Openings.reference(answer.orderId()).equals(inquiry.reference());
        return ours ? answer.finding() : new Finding.Unknown("an answer about another order");
    }

    private static CallbackReading reading(EpointAnswer told) {
        boolean isPayment =
                Objects.requireNonNullElse(told.operationCode(), "100").equals("100");
        if (told.orderId() == null || !isPayment) {
            return new CallbackReading.Irrelevant("operation " + told.operationCode());
        }
        if (told.transaction() == null || told.status() == null) {
            return new CallbackReading.Unreadable("no transaction or no status");
        }
        String eventId = told.transaction() + ":" + told.status();
        return new CallbackReading.Told(eventId, Openings.reference(told.orderId()), told.finding());
    }

    private RefundAnswer reverse(String transaction, Money amount) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("language", "en");
        fields.put("transaction", transaction);
        fields.put("currency", amount.currency().getCurrencyCode());
        fields.put("amount", new BigDecimal(amount.amount()));
        return api.<RefundAnswer>ask(
                "reverse",
                fields,
                answer -> "success".equals(answer.status())
                        ? new RefundAnswer.Done()
                        : new RefundAnswer.Rejected(answer.why()),
                RefundAnswer.Rejected::new,
                RefundAnswer.Unknown::new);
    }

    /** Whether a part went back Epoint does not say in a way that is published, so only the whole can be told. */
    private Optional<RefundAnswer> doubt(RefundRequest request, String transaction) {
        if (request.refundedBefore().isPositive() || !request.isRest()) {
            return Optional.of(new RefundAnswer.Rejected("it cannot be told whether Epoint gave this part back"));
        }
        Finding finding = status(transaction, answer -> finding(answer, request.payment()));
        return RefundDoubt.resolve(request, returned(finding), refundPatience);
    }

    private static Returned returned(Finding finding) {
        return switch (finding) {
            case Finding.Paid paid -> Returned.NOTHING;
            case Finding.NotPaid no when no.why().equals("returned") -> Returned.ALL;
            default -> Returned.UNTOLD;
        };
    }

    private Finding status(String transaction, Function<EpointAnswer, Finding> told) {
        return api.<Finding>ask(
                "get-status", Map.of("transaction", transaction), told, Finding.Unknown::new, Finding.Unknown::new);
    }
}
