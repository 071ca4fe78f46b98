package org.uzat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.QuoteItem;
import org.uzat.gateway.epoint.PretendEpoint;
import org.uzat.gateway.payriff.PretendPayriff;
import org.uzat.gateway.stripe.PretendStripe;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.order.Fulfilment;
import org.uzat.order.OpenOrder;
import org.uzat.order.Opening;
import org.uzat.order.OrderChecks;
import org.uzat.order.Orders;
import org.uzat.order.PaymentView;
import org.uzat.order.Shop;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.payment.PaymentState;

/**
 * What holds through every adapter, from the order by the real doors to the renewed line: what the gateway says about money counts,
 * once, whenever and however often it says so. At the end of each the money, the days and the books agree.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "uzat.world=demo",
            "uzat.web.site=https://sim.example",
            "uzat.gateway.health-every=1h", // moods are not to hide them
            "uzat.gateway.stripe.patience=1s",
            "uzat.gateway.epoint.patience=1s",
            "uzat.gateway.epoint.refund-patience=1s",
            "uzat.gateway.payriff.patience=1s",
            "uzat.gateway.payriff.refund-patience=1s"
        })
@Import(Shop.class)
public abstract class GatewayContract {

    protected static final PretendStripe STRIPE = new PretendStripe();
    protected static final PretendEpoint EPOINT = new PretendEpoint();
    protected static final PretendPayriff PAYRIFF = new PretendPayriff();

    protected static final Currency AZN = Currency.getInstance("AZN");

    /** What ten days cost. */
    protected static final Money PRICE = new Money(990, AZN);

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    protected Shop shop;

    @Autowired
    protected Orders orders;

    @Autowired
    private OrderChecks checks;

    @DynamicPropertySource
    static void gateways(DynamicPropertyRegistry properties) {
        properties.add("uzat.gateway.stripe.base-url", STRIPE::address);
        properties.add("uzat.gateway.stripe.secret-key", () -> PretendStripe.KEY);
        properties.add("uzat.gateway.stripe.webhook-secret", () -> PretendStripe.WEBHOOK_SECRET);
        properties.add("uzat.gateway.epoint.base-url", EPOINT::address);
        properties.add("uzat.gateway.epoint.public-key", () -> PretendEpoint.PUBLIC_KEY);
        properties.add("uzat.gateway.epoint.private-key", () -> PretendEpoint.PRIVATE_KEY);
        properties.add("uzat.gateway.payriff.base-url", PAYRIFF::address);
        properties.add("uzat.gateway.payriff.secret-key", () -> PretendPayriff.KEY);
    }

    protected abstract Counterpart counterpart();

    @AfterEach
    void booksAreClean() {
        assertThat(checks.run()).filteredOn(OrderChecks.Found::broken).isEmpty();
    }

    @Test
    void renewsOnceWhenItIsToldHoweverOften() throws Exception {
        LineId line = shop.line(0);
        PaymentView payment = open(line);
        counterpart().charge(payment.id(), PRICE);
        Counterpart.Delivery told = counterpart().paid(payment.id(), PRICE);

        try (var wires = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> delivery = () -> send(told);
            assertThat(wires.invokeAll(Collections.nCopies(8, delivery)))
                    .allSatisfy(answer -> assertThat(answer.resultNow()).isEqualTo(200));
        }
        assertThat(send(counterpart().paid(payment.id(), PRICE))).isEqualTo(200);

        assertThat(done(payment).state()).isEqualTo(PaymentState.SETTLED);
        assertThat(send(told)).as("replayed later").isEqualTo(200);
        assertThat(send(counterpart().paid(payment.id(), PRICE))).isEqualTo(200);
        assertThat(renewals(line)).isEqualTo(1);
        assertThat(attention(payment)).isZero();
    }

    @Test
    void findsItselfWhatItIsNeverTold() {
        LineId line = shop.line(0);
        PaymentView payment = open(line);

        counterpart().charge(payment.id(), PRICE);

        assertThat(done(payment).fulfilment()).isEqualTo(Fulfilment.DONE);
        assertThat(renewals(line)).isEqualTo(1);
    }

    @Test
    void takesMessagesInAnyOrder() {
        LineId line = shop.line(0);
        PaymentView payment = open(line);
        Counterpart.Delivery paid = counterpart().paid(payment.id(), PRICE);
        Counterpart.Delivery declined = counterpart().declined(payment.id());

        assertThat(send(declined)).isEqualTo(200);
        if (counterpart().signs()) {
            assertThat(now(payment).state()).isIn(PaymentState.FAILED, PaymentState.EXPIRED);
        }
        counterpart().charge(payment.id(), PRICE);
        assertThat(send(paid)).isEqualTo(200);

        assertThat(done(payment).state()).isEqualTo(PaymentState.SETTLED);
        assertThat(send(declined)).isEqualTo(200);
        assertThat(now(payment).state()).isEqualTo(PaymentState.SETTLED);
        assertThat(renewals(line)).isEqualTo(1);
    }

    @Test
    void believesNobodyElse() {
        LineId line = shop.line(0);
        PaymentView payment = open(line);
        Counterpart.Delivery forged = counterpart().forged(counterpart().paid(payment.id(), PRICE));

        assertThat(send(forged)).isEqualTo(counterpart().signs() ? 401 : 200);
        assertThat(send(new Counterpart.Delivery(Map.of(), new byte[] {'{', '}'})))
                .isEqualTo(401);
        assertThat(send(new Counterpart.Delivery(Map.of(), new byte[] {(byte) 0xff, 0})))
                .isEqualTo(401);
        assertThat(send(new Counterpart.Delivery(Map.of(), "data=%zz&signature=%".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(401);
        lookedUpAgain(payment);

        assertThat(now(payment).state()).isEqualTo(PaymentState.PENDING);
        assertThat(renewals(line)).isZero();
    }

    @Test
    void appliesNothingOfAnotherAmount() {
        leavesToAPerson(new Money(989, AZN));
    }

    @Test
    void appliesNothingOfAnotherCurrency() {
        leavesToAPerson(new Money(990, Currency.getInstance("USD")));
    }

    private void leavesToAPerson(Money wrong) {
        LineId line = shop.line(0);
        PaymentView payment = open(line);
        counterpart().charge(payment.id(), wrong);

        assertThat(send(counterpart().paid(payment.id(), wrong))).isEqualTo(200);

        await(payment, () -> attention(payment) == 1);
        assertThat(now(payment).state()).isEqualTo(PaymentState.PENDING);
        assertThat(renewals(line)).isZero();
    }

    // --- what the facts are told by ---------------------------------------------------------------------------------

    protected PaymentView open(LineId line) {
        return ((Opening.Opened) orders.open(order(line, UUID.randomUUID().toString()))).payment();
    }

    protected OpenOrder order(LineId line, String key) {
        return new OpenOrder(
                List.of(new QuoteItem.PackItem(line, "TOURIST-10", 1)),
                false,
                null,
                counterpart().name(),
                IfNotBought.MONEY_BACK,
                shop.address() + "/payments/{payment}",
                "en",
                new Origin(Channel.WEB, "guest", null, null),
                key,
                OpenOrder.GUESTS);
    }

    protected PaymentView now(PaymentView payment) {
        return orders.payment(payment.id()).orElseThrow();
    }

    /** Waits as a payer's page does. */
    protected PaymentView done(PaymentView payment) {
        await(payment, () -> now(payment).fulfilment() != Fulfilment.WAITING);
        return now(payment);
    }

    protected void await(PaymentView payment, BooleanSupplier condition) {
        Shop.await(() -> {
            orders.follow(payment.id());
            return condition.getAsBoolean();
        });
    }

    /** Until the gateway was asked once more from now on. */
    protected void lookedUpAgain(PaymentView payment) {
        String lookUps = "select look_ups from payment where public_id = ?";
        long before = shop.count(lookUps, payment.id());
        await(payment, () -> shop.count(lookUps, payment.id()) > before);
        String asking = "select count(*) from scheduled_tasks where task_instance = ? and picked";
        Shop.await(() -> shop.count(asking, payment.id()) == 0);
    }

    protected long renewals(LineId line) {
        return shop.count("select count(*) from renewal where line_id = ?", line.number());
    }

    /** Whether a person is to look at it. */
    protected long attention(PaymentView payment) {
        return shop.count("select count(*) from payment where attention is not null and public_id = ?", payment.id());
    }

    /** Posts a message to our door, and gives the status that is answered. */
    protected int send(Counterpart.Delivery delivery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        shop.address() + "/callbacks/" + counterpart().name()))
                .POST(BodyPublishers.ofByteArray(delivery.body()));
        delivery.headers().forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
