package org.uzat.order.storm;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.gateway.CallbackDelivery;
import org.uzat.gateway.CallbackReading;
import org.uzat.gateway.CheckoutAnswer;
import org.uzat.gateway.CheckoutRequest;
import org.uzat.gateway.Finding;
import org.uzat.gateway.Inquiry;
import org.uzat.gateway.PaymentGateway;
import org.uzat.gateway.RefundAnswer;
import org.uzat.gateway.RefundRequest;
import org.uzat.money.Money;

/** The way to the bank, over bad lines. Some of the mistakes that are planted on purpose are made here. */
final class StormGateway implements PaymentGateway {

    static final String NAME = "storm";
    private static final String SIGNATURE = "storm-signature";
    private static final String GENUINE = "the bank's own";

    private final Bank bank;
    private final Tally tally;
    private final JdbcClient database;
    volatile Fault fault = Fault.NONE;

    StormGateway(Bank bank, Tally tally, JdbcClient database) {
        this.bank = bank;
        this.tally = tally;
        this.database = database;
    }

    /** The message as it travels. */
    static CallbackDelivery delivery(Bank.Message message, boolean genuine) {
        String said = switch (message.finding()) {
            case Finding.Paid paid ->
                "paid|" + paid.amount().amount() + "|"
                        + paid.amount().currency().getCurrencyCode();
            default -> "declined";
        };
        String body = message.event() + "|" + message.reference() + "|" + said;
        return new CallbackDelivery(
                java.util.Map.of(SIGNATURE, genuine ? GENUINE : "somebody's"), body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CheckoutAnswer openCheckout(CheckoutRequest request) {
        Crash.point();
        if (bank.fails(20, Happening.ANSWER_TO_OPENING_LOST)) {
            return new CheckoutAnswer.Unknown("the question was lost");
        }
        String reference = request.payment().reference();
        bank.checkout(reference, request.payment().amount());
        Crash.point();
        return bank.fails(20, Happening.ANSWER_TO_OPENING_LOST)
                ? new CheckoutAnswer.Unknown("the answer was lost")
                : new CheckoutAnswer.Ready("b-" + reference, "https://bank.example/" + reference);
    }

    @Override
    public Finding lookUp(Inquiry inquiry) {
        String reference = inquiry.reference();
        Crash.point();
        tally.count(Happening.LOOKED_UP);
        if (bank.fails(5, Happening.LOOK_UP_WITHOUT_ANSWER)) {
            return new Finding.Unknown("no answer");
        }
        Bank.Checkout checkout = bank.find(reference);
        if (fault == Fault.TRUSTS_THE_BROWSERS_RETURN && checkout != null && bank.isBack(reference)) {
            return new Finding.Paid(checkout.asked);
        }
        return heard(reference, bank.knows(reference));
    }

    @Override
    public RefundAnswer refund(RefundRequest request) {
        Crash.point();
        if (bank.fails(4, Happening.REFUND_WITHOUT_ANSWER)) {
            return new RefundAnswer.Unknown("the question was lost");
        }
        Bank.Checkout checkout = bank.find(request.payment().reference());
        if (checkout == null) {
            return new RefundAnswer.Rejected("nothing was paid");
        }
        if (fault != Fault.DROPS_A_REFUND) {
            checkout.refunds.put(request.refundReference(), request.amount());
        }
        Crash.point();
        if (bank.fails(4, Happening.REFUND_WITHOUT_ANSWER)) {
            return new RefundAnswer.Unknown("the answer was lost");
        }
        tally.count(Happening.REFUNDED);
        return new RefundAnswer.Done();
    }

    @Override
    public CallbackReading read(CallbackDelivery delivery, Instant now) {
        if (!delivery.header(SIGNATURE).filter(GENUINE::equals).isPresent()) {
            return new CallbackReading.Forged("somebody's");
        }
        List<String> parts = List.of(new String(delivery.body(), StandardCharsets.UTF_8).split("\\|", -1));
        Finding finding = parts.get(2).equals("paid")
                ? new Finding.Paid(Money.parse(parts.get(3), Currency.getInstance(parts.get(4))))
                : new Finding.NotPaid("declined");
        return new CallbackReading.Told(parts.get(0), parts.get(1), heard(parts.get(1), finding));
    }

    private Finding heard(String reference, Finding finding) {
        boolean late = fault == Fault.IGNORES_A_LATE_CALLBACK
                && database.sql("select closed_at is not null from payment where public_id = ?")
                        .param(reference)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
        return late ? new Finding.StillOpen() : finding;
    }
}
