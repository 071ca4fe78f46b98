package org.uzat.web.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.DisputeState;
import org.uzat.order.PaymentFile;
import org.uzat.payment.Dispute;
import org.uzat.payment.OpenItem;
import org.uzat.payment.Payment;
import org.uzat.payment.PaymentTrace;
import org.uzat.payment.Refund;

/** What happened to a payment, step by step: opened, told, looked up, applied, given back, disputed, closed by whom. */
final class PaymentSteps {

    private record Happened(Instant at, String what, String detail) {}

    private final Told told;
    private final List<Happened> steps = new ArrayList<>();

    private PaymentSteps(Told told) {
        this.told = told;
    }

    static List<PaymentFileScreen.Step> of(Told told, PaymentFile file) {
        PaymentSteps steps = new PaymentSteps(told);
        steps.payment(file.payment(), file.trace());
        file.refunds().forEach(steps::refund);
        file.disputes().forEach(steps::dispute);
        file.open().forEach(steps::open);
        return steps.steps.stream()
                .sorted(Comparator.comparing(Happened::at))
                .map(step -> new PaymentFileScreen.Step(told.at(step.at()), step.what(), step.detail()))
                .toList();
    }

    private void payment(Payment payment, PaymentTrace trace) {
        add(payment.openedAt(), "opened", "");
        for (PaymentTrace.Callback callback : trace.callbacks()) {
            add(callback.at(), "callback", callback.said() + " · " + callback.eventId());
        }
        if (trace.lookUps() > 0) {
            add(trace.lookedUpAt(), "lookedUp", told.page().say("desk.pay.lookUps", "count", trace.lookUps()));
        }
        add(trace.closedAt(), "closed", "");
        add(payment.settledAt(), "settled", told.money(payment.amount()));
        add(trace.appliedAt(), "applied", "");
    }

    private void refund(Refund refund) {
        add(refund.askedAt(), "refundAsked", "#" + refund.no());
        add(refund.doneAt(), "refundDone", "#" + refund.no());
    }

    private void dispute(Dispute dispute) {
        add(dispute.openedAt(), "disputed", told.money(dispute.amount()) + " · " + dispute.why());
        if (dispute.state() != DisputeState.OPENED) {
            add(
                    dispute.closedAt(),
                    dispute.state() == DisputeState.WON ? "disputeWon" : "disputeLost",
                    dispute.state() == DisputeState.WON
                            ? dispute.reference() + " · " + told.page().say("desk.pay.step.disputeWon.hint")
                            : dispute.reference());
        }
    }

    private void open(OpenItem item) {
        OpenItem.Closed closed = item.closed();
        if (closed != null) {
            String why = told.word("desk.items.why.", closed.why().name());
            add(
                    closed.at(),
                    "itemClosed",
                    told.word("desk.items.kind.", item.kind().name()) + " · " + why);
        }
    }

    private void add(@Nullable Instant at, String what, String detail) {
        if (at != null) {
            steps.add(new Happened(at, told.page().say("desk.pay.step." + what), detail));
        }
    }
}
