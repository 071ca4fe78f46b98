package org.uzat.gateway.payriff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import org.uzat.remote.Exchange;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pays through Payriff: {@code uzat.gateway.payriff} with {@code secret-key}, and {@code uzat.web.site}. Built to its API version 3
 * (docs.payriff.com) as its own public client speaks it (github.com/PayRiff/payriff-java): an order is created and found under a name of
 * ours, created twice it is two orders, and callbacks are not signed, so they are no more than a reason to ask.
 */
@Component
@Configured("payriff")
class PayriffGateway implements PaymentGateway {

    private static final String REFERENCE = "reference";
    private static final Set<String> CURRENCIES = Set.of("AZN", "USD", "EUR");
    private static final Set<String> LANGUAGES = Set.of("az", "en", "ru");

    private final PayriffApi api;
    private final PayriffCallbacks callbacks;
    private final String callbackUrl;
    private final Duration refundPatience;
    private final List<String> hosts;
    private final CheckoutWords words;

    PayriffGateway(Environment environment, CheckoutWords words, JsonMapper json) {
        GatewayWiring settings = new GatewayWiring(environment, name(), Set.of("secret-key", "refund-patience"));
        this.api = new PayriffApi(
                settings.baseUrl("https://api.payriff.com"),
                settings.secret("secret-key"),
                new Exchange(settings.patience()),
                json);
        this.callbacks = new PayriffCallbacks(json);
        this.callbackUrl = settings.ownSite() + "/callbacks/" + name();
        this.refundPatience = settings.duration("refund-patience", Duration.ofMinutes(15));
        this.hosts = settings.hosts("pay.payriff.com");
        this.words = words;
    }

    @Override
    public String name() {
        return "payriff";
    }

    @Override
    public boolean takes(Currency currency) {
        return CURRENCIES.contains(currency.getCurrencyCode());
    }

    /** Asks for an order that nobody has made: that there is none is an answer, to a key that is taken. */
    @Override
    public Health health() {
        return api.byName("uzat-health") instanceof PayriffApi.Unknown unknown
                ? new Health.Down(unknown.why())
                : new Health.Up();
    }

    @Override
    public List<String> hosts() {
        return hosts;
    }

    @Override
    public CheckoutAnswer openCheckout(CheckoutRequest request) {
        Inquiry payment = request.payment();
        if (!takes(payment.amount().currency())) {
            return new CheckoutAnswer.Rejected("Payriff takes AZN, USD and EUR only");
        }
        for (int earlier = payment.openings() - 1; earlier >= 1; earlier--) {
            Optional<String> obstacle = end(Openings.name(payment.reference(), earlier));
            if (obstacle.isPresent()) {
                return new CheckoutAnswer.Unknown(obstacle.get());
            }
        }
        return switch (api.create(Openings.name(payment.reference(), payment.openings()), order(request))) {
            case PayriffApi.Done done -> opened(done.order());
            case PayriffApi.Refused refused -> new CheckoutAnswer.Rejected(refused.why());
            case PayriffApi.Unknown unknown -> new CheckoutAnswer.Unknown(unknown.why());
        };
    }

    @Override
    public Finding lookUp(Inquiry inquiry) {
        if (inquiry.gatewayReference() != null) {
            return finding(api.byId(inquiry.gatewayReference()));
        }
        Finding found = new Finding.NotThere();
        for (int opening = inquiry.openings(); opening >= 1 && found instanceof Finding.NotThere; opening--) {
            found = finding(api.byName(Openings.name(inquiry.reference(), opening)));
        }
        return found;
    }

    @Override
    public RefundAnswer refund(RefundRequest request) {
        String orderId = request.payment().gatewayReference();
        if (orderId == null) {
            return new RefundAnswer.Rejected("Payriff's id is not known");
        }
        Optional<RefundAnswer> doubt = request.sinceLastTry() == null
                ? Optional.empty()
                : RefundDoubt.resolve(request, returned(api.byId(orderId)), refundPatience);
        return doubt.orElseGet(() -> giveBack(orderId, request));
    }

    @Override
    public CallbackReading read(CallbackDelivery delivery, Instant now) {
        return callbacks.read(delivery);
    }

    private Map<String, Object> order(CheckoutRequest request) {
        String language =
                request.language() != null && LANGUAGES.contains(request.language()) ? request.language() : "en";
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("amount", new BigDecimal(request.payment().amount().amount()));
        order.put("currency", request.payment().amount().currency().getCurrencyCode());
        order.put("language", language.toUpperCase(Locale.ROOT));
        order.put("operation", "PURCHASE");
        order.put("description", words.title(language));
        order.put("callbackUrl", callbackUrl);
        order.put("redirectUrl", request.returnUrl());
        order.put("metadata", Map.of(REFERENCE, request.payment().reference()));
        return order;
    }

    private static CheckoutAnswer opened(@Nullable PayriffOrder order) {
        return order == null || order.orderId() == null || order.paymentUrl() == null
                ? new CheckoutAnswer.Unknown("a broken answer")
                : new CheckoutAnswer.Ready(order.orderId(), order.paymentUrl());
    }

    /** Makes sure that an order whose page nobody was shown is never paid; gives what stands in the way. */
    private Optional<String> end(String name) {
        return switch (api.byName(name)) {
            case PayriffApi.Refused none -> Optional.empty();
            case PayriffApi.Unknown unknown -> Optional.of(unknown.why());
            case PayriffApi.Done found -> {
                if (found.order() == null || found.order().orderId() == null) {
                    yield Optional.of("a broken answer");
                }
                Finding finding = read(found.order());
                if (finding instanceof Finding.StillOpen) {
                    api.expire(found.order().orderId());
                    finding = finding(api.byId(found.order().orderId()));
                }
                boolean over = finding instanceof Finding.Lapsed || finding instanceof Finding.NotPaid;
                yield over ? Optional.empty() : Optional.of("an earlier order of it is not over");
            }
        };
    }

    private RefundAnswer giveBack(String orderId, RefundRequest request) {
        Map<String, Object> refund = new LinkedHashMap<>();
        refund.put("orderId", orderId);
        refund.put("amount", new BigDecimal(request.amount().amount()));
        refund.put("refundReason", request.refundReference());
        return switch (api.refund(refund)) {
            case PayriffApi.Done done -> new RefundAnswer.Done();
            case PayriffApi.Refused refused -> new RefundAnswer.Rejected(refused.why());
            case PayriffApi.Unknown unknown -> new RefundAnswer.Unknown(unknown.why());
        };
    }

    private static Returned returned(PayriffApi.Reply reply) {
        return reply instanceof PayriffApi.Done done && done.order() != null
                ? done.order().returned()
                : Returned.UNTOLD;
    }

    private static Finding finding(PayriffApi.Reply reply) {
        return switch (reply) {
            case PayriffApi.Refused none -> new Finding.NotThere();
            case PayriffApi.Unknown unknown -> new Finding.Unknown(unknown.why());
            case PayriffApi.Done done ->
                done.order() == null ? new Finding.Unknown("a broken answer") : read(done.order());
        };
    }

    private static Finding read(PayriffOrder order) {
        try {
            return order.finding();
        } catch (IllegalArgumentException broken) {
            return new Finding.Unknown("a broken answer");
        }
    }
}
