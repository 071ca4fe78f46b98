package org.uzat.order;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.numbering.LineId;
import org.uzat.payment.OpenItems;
import org.uzat.payment.Payment;
import org.uzat.payment.Payments;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Renewals;
import org.uzat.renewal.Sales;

/** Payments as staff sees them, and sales given back to whoever paid. */
@Component
public class PaymentFiles {

    private final OrderStore orders;
    private final Payments payments;
    private final OpenItems open;
    private final ItemSales sold;
    private final Renewals renewals;

    PaymentFiles(OrderStore orders, Payments payments, OpenItems open, ItemSales sold, Renewals renewals) {
        this.orders = orders;
        this.payments = payments;
        this.open = open;
        this.sold = sold;
        this.renewals = renewals;
    }

    /** A payment's file by its public id. */
    public Optional<PaymentFile> find(String publicId) {
        return payments.find(publicId).map(this::file);
    }

    /** The public ids of the payments that bought something for a line, newest first. */
    public List<String> of(LineId line, int most) {
        return orders.paymentsOf(line, most);
    }

    private PaymentFile file(Payment payment) {
        Order order = orders.byId(payment.orderId());
        List<Optional<Sales.Sale>> sales = order.items().stream()
                .map(item -> sold.of(order, item, payment.paymentId()))
                .toList();
        return new PaymentFile(
                payment,
                Views.of(order, payment),
                payments.trace(payment),
                payments.refunds(payment),
                payments.disputes(payment),
                open.of(payment),
                sales);
    }

    /**
     * Gives a sale back as it was seen; the money that goes through the gateway follows by itself.
     *
     * @return empty where it is done, or was already under this key; else PAYMENT_DISPUTED, or why the engine declined: RETURN_CHANGED,
     *     RETURN_NOTHING, RETURN_TOO_MUCH, LINE_TERMINATED, BALANCE_FROZEN
     * @throws RuntimeException as {@link Renewals#post(Command)} does
     */
    public Optional<Refused> takeBack(PaymentFile file, Command.TakeBack command) {
        if (file.isDisputed()) {
            return Optional.of(Refused.of(Reason.PAYMENT_DISPUTED));
        }
        return switch (renewals.post(command).outcome()) {
            case Outcome.Returned returned -> Optional.empty();
            case Outcome.Declined declined -> Optional.of(declined.refusal());
            default -> throw new IllegalStateException("a return was answered by something else");
        };
    }
}
