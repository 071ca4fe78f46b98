package org.uzat.gateway.stripe;

import com.stripe.model.checkout.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.uzat.gateway.PaymentGateway;
import org.uzat.gateway.RefundAnswer;
import org.uzat.gateway.RefundRequest;
import org.uzat.gateway.Statement;
import org.uzat.gateway.Whose;
import org.uzat.remote.Exchange;
import tools.jackson.databind.json.JsonMapper;

/** Pays through Stripe: {@code uzat.gateway.stripe} with {@code secret-key} and {@code webhook-secret}. */
@Component
@Configured("stripe")
class StripeGateway implements PaymentGateway {

    private final StripeApi api;
    private final StripeSessions sessions;
    private final StripeRefunds refunds;
    private final StripeEvents events;
    private final StripeStatement statement;
    private final List<String> hosts;
    private final CheckoutWords words;

    StripeGateway(Environment environment, CheckoutWords words, JsonMapper json) {
        GatewayWiring settings = new GatewayWiring(environment, name(), Set.of("secret-key", "webhook-secret"));
        this.api = new StripeApi(
                settings.baseUrl("https://api.stripe.com"),
                settings.secret("secret-key"),
                new Exchange(settings.patience()));
        this.sessions = new StripeSessions(api);
        this.refunds = new StripeRefunds(api);
        this.events = new StripeEvents(settings.secret("webhook-secret"), json);
        this.statement = new StripeStatement(api);
        this.hosts = settings.hosts(
                "checkout.stripe.com", "js.stripe.com", "api.stripe.com", "hooks.stripe.com", "m.stripe.network");
        this.words = words;
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public Health health() {
        return sessions.health();
    }

    @Override
    public List<String> hosts() {
        return hosts;
    }

    @Override
    public CheckoutAnswer openCheckout(CheckoutRequest request) {
        Optional<Long> number = StripeAmounts.number(request.payment().amount());
        if (number.isEmpty()) {
            return new CheckoutAnswer.Rejected("not an amount of Stripe's");
        }
        return api.call(
                stripe -> opened(stripe.checkout()
                        .sessions()
                        .create(
                                StripeCheckout.params(request, number.get(), words.title(request.language())),
                                StripeCheckout.once(request.payment().reference()))),
                CheckoutAnswer.Rejected::new,
                CheckoutAnswer.Unknown::new);
    }

    @Override
    public Finding lookUp(Inquiry inquiry) {
        return sessions.lookUp(inquiry);
    }

    @Override
    public RefundAnswer refund(RefundRequest request) {
        return refunds.refund(request);
    }

    @Override
    public CallbackReading read(CallbackDelivery delivery, Instant now) {
        return events.read(delivery, now);
    }

    @Override
    public Whose whose(String gatewayReference) {
        return StripeDisputes.whose(api, gatewayReference);
    }

    @Override
    public Statement statement(Instant from, Instant until) {
        return statement.read(from, until);
    }

    private static CheckoutAnswer opened(Session session) {
        return session.getId() == null || session.getUrl() == null
                ? new CheckoutAnswer.Unknown("a broken answer")
                : new CheckoutAnswer.Ready(session.getId(), session.getUrl());
    }
}
