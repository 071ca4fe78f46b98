package org.uzat.gateway;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.uzat.money.Money;

/**
 * Another bank beside the demonstration's, away until a test calls for it; it can be silent, or take money when told to. It
 * has no callbacks: what it knows is looked up.
 */
@TestComponent
public class SecondBank implements PaymentGateway {

    public static final String NAME = "second";

    private final Map<String, Money> asked = new ConcurrentHashMap<>();
    private final Set<String> paid = ConcurrentHashMap.newKeySet();
    private final ObjectProvider<GatewayWatch> watch;
    private volatile boolean open;
    private volatile boolean silent;
    private volatile boolean refusesRefunds;
    private volatile @Nullable String page;
    private volatile Health health = new Health.Up();

    SecondBank(ObjectProvider<GatewayWatch> watch) {
        this.watch = watch;
    }

    /** Opens or closes the whole bank, as if nothing had ever gone wrong. */
    public void open(boolean opened) {
        watch.getObject().opened(NAME);
        open = opened;
        silent = false;
        refusesRefunds = false;
        page = null;
        health = new Health.Up();
    }

    /** Whether it leaves unanswered who wants to open a checkout. */
    public void silent(boolean now) {
        silent = now;
    }

    /** Whether it gives no money back. */
    public void refusesRefunds(boolean now) {
        refusesRefunds = now;
    }

    /** Where its checkout page is; null for none, which leads straight back. */
    public void page(@Nullable String url) {
        page = url;
    }

    void health(Health now) {
        health = now;
    }

    /** The payer pays. */
    public void pay(String reference) {
        paid.add(reference);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOffered() {
        return open;
    }

    @Override
    public boolean takes(Currency currency) {
        return currency.getCurrencyCode().equals("AZN");
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public List<String> hosts() {
        return List.of("pay.second.example");
    }

    @Override
    public CheckoutAnswer openCheckout(CheckoutRequest request) {
        if (silent) {
            return new CheckoutAnswer.Unknown("silence");
        }
        String reference = request.payment().reference();
        asked.put(reference, request.payment().amount());
        return new CheckoutAnswer.Ready("second-" + reference, Objects.requireNonNullElse(page, request.returnUrl()));
    }

    @Override
    public Finding lookUp(Inquiry inquiry) {
        String reference = inquiry.reference();
        Money amount = asked.get(reference);
        if (amount == null) {
            return new Finding.NotThere();
        }
        return paid.contains(reference) ? new Finding.Paid(amount) : new Finding.StillOpen();
    }

    @Override
    public RefundAnswer refund(RefundRequest request) {
        return paid.contains(request.payment().reference()) && !refusesRefunds
                ? new RefundAnswer.Done()
                : new RefundAnswer.Rejected("it does not give it back");
    }

    @Override
    public CallbackReading read(CallbackDelivery delivery, Instant now) {
        return new CallbackReading.Forged("it has no callbacks");
    }
}
