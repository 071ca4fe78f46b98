package org.uzat.web.office;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.gateway.DisputeState;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffRole;
import org.uzat.language.RefusalWords;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.order.PaymentFile;
import org.uzat.order.PaymentView;
import org.uzat.payment.OpenItem;
import org.uzat.payment.Payment;
import org.uzat.payment.PaymentState;
import org.uzat.payment.Refund;
import org.uzat.reporting.PaymentMoves;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.office.PaymentFileScreen.Fact;
import org.uzat.web.page.Page;

/** Puts a payment's file into words. */
@Component
class PaymentFileView {

    private static final int TOKEN_BYTES = 16;

    private final PaymentMoves moves;
    private final SaleWords sales;
    private final Operators operators;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PaymentFileView(PaymentMoves moves, SaleWords sales, Operators operators, Clock clock) {
        this.moves = moves;
        this.sales = sales;
        this.operators = operators;
        this.clock = clock;
    }

    PaymentFileScreen screen(Page page, DeskFrame frame, PaymentFile file, @Nullable RefusalWords words) {
        Instant now = clock.instant();
        Told told = new Told(page, zone(file, now), now);
        Payment payment = file.payment();
        return new PaymentFileScreen(
                frame,
                payment.publicId(),
                page.say("desk.pay.state." + payment.state()),
                tone(payment.state()),
                facts(told, file),
                items(told, file),
                PaymentSteps.of(told, file),
                file.refunds().stream()
                        .map(refund -> refund(told, payment, refund))
                        .toList(),
                moves(told, file),
                waits(told, file),
                isSenior(frame.staff()),
                file.isDisputed(),
                entering(file),
                token(),
                words);
    }

    private List<Fact> facts(Told told, PaymentFile file) {
        Page page = told.page();
        Payment payment = file.payment();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(page.say("desk.pay.amount"), told.money(payment.amount())));
        facts.add(new Fact(page.say("desk.pay.total"), told.money(file.view().total())));
        facts.add(new Fact(page.say("desk.pay.refunded"), told.money(payment.refunded())));
        facts.add(new Fact(page.say("desk.pay.gateway"), payment.gateway()));
        String reference = payment.gatewayReference();
        facts.add(new Fact(page.say("desk.pay.reference"), reference == null ? page.say("desk.never") : reference));
        facts.add(new Fact(page.say("desk.pay.by"), file.view().openedBy()));
        return facts;
    }

    private List<PaymentFileScreen.Item> items(Told told, PaymentFile file) {
        List<PaymentFileScreen.Item> items = new ArrayList<>();
        for (int i = 0; i < file.view().items().size(); i++) {
            items.add(sales.item(
                    told, i + 1, file.view().items().get(i), file.sales().get(i)));
        }
        return items;
    }

    private List<PaymentFileScreen.Move> moves(Told told, PaymentFile file) {
        List<LineId> lines = file.view().items().stream()
                .map(PaymentView.Item::line)
                .distinct()
                .toList();
        return moves.of(file.payment().paymentId(), lines).stream()
                .map(move -> new PaymentFileScreen.Move(
                        told.at(move.at()),
                        move.from().name(),
                        move.to().name(),
                        told.money(move.amount()),
                        move.line() + " v" + move.version()))
                .toList();
    }

    private static PaymentFileScreen.Refund refund(Told told, Payment payment, Refund refund) {
        Money amount = new Money(refund.amountMinor(), payment.amount().currency());
        return new PaymentFileScreen.Refund(
                refund.no(),
                told.money(amount),
                told.page().say("desk.pay.refund." + refund.state()),
                told.at(refund.doneAt() == null ? refund.askedAt() : refund.doneAt()),
                Objects.requireNonNullElse(refund.why(), ""),
                refund.state() == Refund.State.REJECTED);
    }

    private static List<String> waits(Told told, PaymentFile file) {
        return file.open().stream()
                .filter(item -> item.closed() == null)
                .map(OpenItem::kind)
                .distinct()
                .map(kind -> told.word("desk.items.kind.", kind.name()))
                .toList();
    }

    private static PaymentFileScreen.@Nullable Entering entering(PaymentFile file) {
        Payment payment = file.payment();
        if (payment.settledAt() == null || !payment.amount().isPositive()) {
            return null;
        }
        return file.disputes().stream()
                .filter(dispute -> dispute.state() == DisputeState.OPENED)
                .findFirst()
                .map(dispute -> new PaymentFileScreen.Entering(
                        dispute.reference(), dispute.amount().amount()))
                .orElseGet(() ->
                        new PaymentFileScreen.Entering("", payment.amount().amount()));
    }

    private ZoneId zone(PaymentFile file, Instant now) {
        return file.view().items().stream()
                .map(item -> item.after().zone())
                .findFirst()
                .or(() -> operators.all(now).stream().findFirst().map(OperatorSettings::zone))
                .orElseThrow();
    }

    private static boolean isSenior(@Nullable Staff staff) {
        return Optional.ofNullable(staff)
                .map(Staff::role)
                .filter(role -> role != StaffRole.AGENT)
                .isPresent();
    }

    private static String tone(PaymentState state) {
        return switch (state) {
            case SETTLED -> "";
            case PENDING -> "ring-soon";
            case FAILED, EXPIRED, REFUNDED -> "ring-over";
        };
    }

    private String token() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return Objects.requireNonNull(HexFormat.of().formatHex(token));
    }
}
