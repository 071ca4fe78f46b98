package org.uzat.order;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.decision.Quote;
import org.uzat.gateway.CheckoutAnswer;
import org.uzat.numbering.LineId;
import org.uzat.payment.NewPayment;
import org.uzat.payment.Payment;
import org.uzat.payment.PaymentState;
import org.uzat.payment.Payments;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Quotes;
import org.uzat.renewal.Renewals;
import org.uzat.task.Later;

/** The door to orders: open one, and see what became of its payment. */
@Component
public class Orders {

    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
    private static final Duration SAFETY_NET = Duration.ofSeconds(5);

    /** Refusals that may be gone a moment later: they are not remembered under the key. */
    private static final Set<Reason> PASSING = EnumSet.of(
            Reason.PRICE_CHANGED,
            Reason.QUOTE_EXPIRED,
            Reason.KEY_MALFORMED,
            Reason.MALFORMED,
            Reason.GATEWAY_UNAVAILABLE,
            Reason.TOO_MANY_REQUESTS,
            Reason.BUSY,
            Reason.DATABASE_DOWN,
            Reason.UNKNOWN_OUTCOME,
            Reason.INTERNAL);

    private final OrderStore orders;
    private final Payments payments;
    private final Quotes quotes;
    private final Holds holds;
    private final Advance advance;
    private final Later later;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Duration patience;

    Orders(
            OrderStore orders,
            Payments payments,
            Quotes quotes,
            Holds holds,
            Advance advance,
            Later later,
            TransactionOperations transaction,
            Clock clock,
            @Value("${uzat.order.patience:30m}") Duration patience) {
        this.orders = orders;
        this.payments = payments;
        this.quotes = quotes;
        this.holds = holds;
        this.advance = advance;
        this.later = later;
        this.transaction = transaction;
        this.clock = clock;
        this.patience = patience;
    }

    /** The names of the gateways an order can be paid through now. */
    public List<String> gateways() {
        return payments.gateways();
    }

    /** The gateways a sum can be paid through now, the one to be preselected first: see {@link Payments#ways}. */
    public List<String> ways(Currency currency, @Nullable String country) {
        return payments.ways(currency, country);
    }

    /** Whether there is any way to pay from outside, were its gateway to answer. */
    public boolean hasGateways() {
        return payments.hasGateways();
    }

    /**
     * Opens an order, once per client and key: prices it, sets balance parts aside, opens the checkout; where nothing is
     * left to pay it is renewed at once. It waits for the gateway and must not be called in a transaction.
     *
     * @return refused with the reasons of {@link Quotes#quoteAgain}, and ORDER_EMPTY, ORDER_TOO_LARGE, KEY_MALFORMED,
     *     MALFORMED (returnUrl), KEY_REUSED, GATEWAY_UNKNOWN, GATEWAY_UNAVAILABLE, BUSY, DATABASE_DOWN, UNKNOWN_OUTCOME; after the
     *     last four the same key goes on where it stopped
     */
    public Opening open(OpenOrder wanted) {
        Optional<Refused> malformed = OrderBounds.refusal(wanted);
        if (malformed.isPresent()) {
            return new Opening.NotOpened(malformed.get(), false);
        }
        byte[] hash = RequestHash.of(wanted);
        Optional<Order> earlier = orders.byKey(wanted.clientId(), wanted.onceKey());
        if (earlier.isPresent()) {
            return again(earlier.get(), hash);
        }
        return switch (quotes.quoteAgain(
                wanted.quoteToken(),
                wanted.items(),
                wanted.useBalance(),
                wanted.origin().channel(),
                wanted.origin().outlet(),
                wanted.ticket())) {
            case Quotes.Result.NotQuoted refused -> refuse(wanted, hash, refused.refusal());
            case Quotes.Result.Quoted quoted -> openQuoted(wanted, hash, quoted.quote());
        };
    }

    /** A payment as its payer may see it; empty where there is none of this id. */
    public Optional<PaymentView> payment(String publicId) {
        return payments.find(publicId).map(this::view);
    }

    /** Like {@link #payment}, for somebody who waits: the gateway is asked soon where it has not told yet. */
    public Optional<PaymentView> follow(String publicId) {
        Optional<Payment> payment = payments.find(publicId);
        payment.ifPresent(payments::nudge);
        return payment.map(this::view);
    }

    /** Whether something was asked under this key before: asking it again changes nothing. */
    public boolean known(int clientId, String onceKey) {
        return orders.byKey(clientId, onceKey).isPresent();
    }

    /** The newest payment of this actor that waits for its payer and buys something for this line. */
    public Optional<PaymentView> waiting(String actor, LineId line) {
        return orders.waiting(actor, line).flatMap(this::payment);
    }

    /** Payments of this actor, opened since, whose money could not buy something for this line; newest first, ten at most. */
    public List<PaymentView> returned(String actor, LineId line, Instant since) {
        return orders.returned(actor, line, since).stream()
                .flatMap(id -> payment(id).stream())
                .toList();
    }

    /**
     * Gives an order up whose checkout never opened, so that nothing stays set aside for it; one that can be paid, or is
     * paid, is left as it is.
     */
    public void giveUp(int clientId, String onceKey) {
        orders.byKey(clientId, onceKey)
                .ifPresent(order -> payments.ofOrder(order.orderId())
                        .filter(payment -> payment.state() == PaymentState.PENDING && payment.checkoutUrl() == null)
                        .ifPresent(payment -> giveUp(order, payment)));
    }

    /**
     * How many orders of this client, by keys beginning with a prefix, have come to their end: refused, or paid and
     * applied, or not paid. For pages that hand out one key until its order has ended.
     */
    public int ended(int clientId, String keyPrefix) {
        return orders.ended(clientId, keyPrefix);
    }

    /** Of the payments of this client, by keys beginning with a prefix: the one that was paid, else the newest. */
    public Optional<PaymentView> newest(int clientId, String keyPrefix) {
        return orders.newest(clientId, keyPrefix).flatMap(this::payment);
    }

    private void giveUp(Order order, Payment payment) {
        transaction.executeWithoutResult(status -> {
            orders.refuse(order.orderId(), Refused.of(Reason.GATEWAY_UNAVAILABLE));
            payments.giveUp(payment);
            later.now(Advance.TASK, order.orderId() + "-given-up");
        });
        advanceNow(order.orderId());
    }

    private Opening openQuoted(OpenOrder wanted, byte[] hash, Quote quote) {
        boolean free = quote.toPay().minor() == 0;
        if (!free && !payments.ways(quote.toPay().currency(), null).contains(wanted.gateway())) {
            boolean away = payments.isOffered(wanted.gateway());
            return refuse(wanted, hash, Refused.of(away ? Reason.GATEWAY_UNAVAILABLE : Reason.GATEWAY_UNKNOWN));
        }
        Optional<Long> orderId = write(wanted, hash, quote);
        if (orderId.isEmpty()) {
            return again(orders.byKey(wanted.clientId(), wanted.onceKey()).orElseThrow(), hash);
        }
        return goOn(orders.byId(orderId.get()), false);
    }

    private Optional<Long> write(OpenOrder wanted, byte[] hash, Quote quote) {
        boolean free = quote.toPay().minor() == 0;
        return transaction.execute(status -> {
            Optional<Long> orderId = orders.insert(wanted, hash, quote, clock.instant());
            orderId.ifPresent(id -> {
                String gateway = free ? Payments.BALANCE : wanted.gateway();
                payments.open(
                        new NewPayment(id, gateway, quote.toPay(), wanted.returnUrl(), wanted.language(), patience));
                if (free) {
                    later.after(SAFETY_NET, Advance.TASK, Long.toString(id));
                }
            });
            return orderId;
        });
    }

    private Opening refuse(OpenOrder wanted, byte[] hash, Refused refused) {
        if (!PASSING.contains(refused.reason())) {
            orders.insertRefused(wanted, hash, refused, clock.instant());
        }
        return new Opening.NotOpened(refused, false);
    }

    private Opening again(Order order, byte[] hash) {
        if (!MessageDigest.isEqual(order.requestHash(), hash)) {
            return new Opening.NotOpened(Refused.of(Reason.KEY_REUSED), false);
        }
        return goOn(order, true);
    }

    /** Goes on with an order from wherever it stands; two callers may do so at once. */
    private Opening goOn(Order order, boolean replayed) {
        if (order.refusal() != null) {
            return new Opening.NotOpened(order.refusal(), replayed);
        }
        Payment payment = payments.ofOrder(order.orderId()).orElseThrow();
        if (order.state() == Order.State.OPEN) {
            return new Opening.Opened(Views.of(order, payment), replayed);
        }
        try {
            return payment.amount().minor() == 0
                    ? renewAtOnce(order, payment, replayed)
                    : openCheckout(order, payment, replayed);
        } catch (Renewals.Busy busy) {
            return new Opening.NotOpened(Refused.of(Reason.BUSY), false);
        } catch (Renewals.Unavailable away) {
            LOG.warn("Order {} cannot be opened now", order.orderId(), away);
            return new Opening.NotOpened(Refused.of(Reason.DATABASE_DOWN), false);
        } catch (Renewals.UnknownOutcome unknown) {
            LOG.warn("Order {} cannot be opened now: it is not known whether a hold stands", order.orderId(), unknown);
            return new Opening.NotOpened(Refused.of(Reason.UNKNOWN_OUTCOME), false);
        }
    }

    private Opening openCheckout(Order order, Payment payment, boolean replayed) {
        Optional<Refused> notHeld = holds.take(order, payment);
        if (notHeld.isPresent()) {
            orders.refuse(order.orderId(), notHeld.get());
            payments.giveUp(payment);
            return new Opening.NotOpened(notHeld.get(), replayed);
        }
        if (payments.checkout(payment) instanceof CheckoutAnswer.Ready) {
            orders.markOpen(order.orderId());
            return new Opening.Opened(view(payments.find(payment.publicId()).orElseThrow()), replayed);
        }
        return new Opening.NotOpened(Refused.of(Reason.GATEWAY_UNAVAILABLE), false);
    }

    private Opening renewAtOnce(Order order, Payment payment, boolean replayed) {
        advanceNow(order.orderId());
        Order after = orders.byId(order.orderId());
        return after.refusal() != null
                ? new Opening.NotOpened(after.refusal(), replayed)
                : new Opening.Opened(view(payment), replayed);
    }

    /** Durable work goes on where the engine does not answer now: that is a waiting payment, not a refusal. */
    private void advanceNow(long orderId) {
        try {
            advance.advance(orderId);
        } catch (Renewals.Busy | Renewals.Unavailable | Renewals.UnknownOutcome later) {
            LOG.warn("Order {} waits for the engine", orderId, later);
        }
    }

    private PaymentView view(Payment payment) {
        return Views.of(orders.byId(payment.orderId()), payment);
    }
}
