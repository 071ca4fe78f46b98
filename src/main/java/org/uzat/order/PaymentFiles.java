package org.uzat.order;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.numbering.LineId;
import org.uzat.origin.Origin;
import org.uzat.payment.Disputes;
import org.uzat.payment.EnteredDispute;
import org.uzat.payment.OpenItems;
import org.uzat.payment.Payment;
import org.uzat.payment.Payments;
import org.uzat.payment.Refund;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Renewals;
import org.uzat.renewal.Sales;

/** Payments as staff sees them, and sales given back to whoever paid. */
@Component
public class PaymentFiles {

    private final OrderStore orders;
    private final Payments payments;
    private final Disputes disputes;
    private final OpenItems open;
    private final ItemSales sold;
    private final Renewals renewals;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    PaymentFiles(
            OrderStore orders,
            Payments payments,
            Disputes disputes,
            OpenItems open,
            ItemSales sold,
            Renewals renewals,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.disputes = disputes;
        this.open = open;
        this.sold = sold;
        this.renewals = renewals;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
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

    /**
     * Takes a dispute that staff read of, as a gateway's own message would be, and logs it; entered twice it happens once.
     *
     * @return empty where it is known now, else DISPUTE_UNFIT
     */
    public Optional<Refused> dispute(PaymentFile file, EnteredDispute entered, Origin origin) {
        Map<String, String> detail = Map.of(
                "dispute", entered.reference(),
                "amount", entered.amount().amount(),
                "state", entered.state().name(),
                "why", entered.why());
        Deed deed = new Deed(origin.actor(), "DISPUTE_ENTERED", file.payment().publicId(), detail);
        Disputes.Entered became = Objects.requireNonNull(transaction.execute(status -> {
            Disputes.Entered taken = disputes.enter(file.payment(), entered);
            if (taken == Disputes.Entered.NEW) {
                audit.append(List.of(deed), clock.instant());
            }
            return taken;
        }));
        return became == Disputes.Entered.UNFIT ? Optional.of(Refused.of(Reason.DISPUTE_UNFIT)) : Optional.empty();
    }

    /** Asks the gateway once more for a refund that it has rejected, and logs it; false where it has not. */
    public boolean refundAgain(PaymentFile file, Refund refund, Origin origin) {
        Map<String, String> detail = Map.of("refund", Integer.toString(refund.no()));
        Deed deed = new Deed(origin.actor(), "REFUND_AGAIN", file.payment().publicId(), detail);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean again = payments.refundAgain(file.payment(), refund.no());
            if (again) {
                audit.append(List.of(deed), clock.instant());
            }
            return again;
        }));
    }
}
