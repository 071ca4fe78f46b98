package org.uzat.web.voucher;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.line.Lines;
import org.uzat.money.MoneySource;
import org.uzat.numbering.LineName;
import org.uzat.receipt.Mask;
import org.uzat.renewal.StoredRenewals;
import org.uzat.web.guest.PaymentScreen;
import org.uzat.web.guest.PaymentScreen.Action;
import org.uzat.web.guest.PaymentScreen.Mark;
import org.uzat.web.guest.PaymentScreen.Row;
import org.uzat.web.guest.ValidTo;
import org.uzat.web.page.Page;
import org.uzat.web.trade.ReceiptTokens;
import org.uzat.web.trade.Shelf;

/** Tells what a used voucher has done, by the books: nobody's number, balance or name. */
@Component
class VoucherWords {

    private final StoredRenewals stored;
    private final Lines lines;
    private final ReceiptTokens receipts;
    private final Clock clock;

    VoucherWords(StoredRenewals stored, Lines lines, ReceiptTokens receipts, Clock clock) {
        this.stored = stored;
        this.lines = lines;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** What stands in the address of a result. */
    String token(RenewalId id) {
        return receipts.seal(id);
    }

    /** The result behind a token; empty where it is none of ours, or no voucher's. */
    Optional<PaymentScreen> of(Page page, String token, Action back) {
        return receipts.open(token)
                .flatMap(stored::topUp)
                .filter(done -> done.source() == MoneySource.VOUCHER)
                .map(done -> screen(page, token, done, back));
    }

    private PaymentScreen screen(Page page, String token, Outcome.ToppedUp done, Action back) {
        ValidTo after = Objects.requireNonNull(Shelf.validTo(done.after()));
        ValidTo before = Shelf.validTo(done.before());
        LocalDate today = LocalDate.ofInstant(clock.instant(), done.after().zone());
        boolean moved = !after.equals(before);
        List<Row> rows = new ArrayList<>();
        if (moved && before != null) {
            rows.add(new Row(page.say("payment.before"), before.shortWords(page.formats(), today)));
        }
        rows.add(new Row(page.say("payment.card"), masked(done)));
        rows.add(new Row(page.say("voucher.value"), page.formats().money(Shelf.amount(done.amount()))));
        return new PaymentScreen(
                "done",
                after.refilled(before, clock.instant()),
                Mark.TICK,
                page.say(moved ? "payment.done.title" : "payment.done.same", "day", after.words(page.formats(), today)),
                page.say("voucher.done.text", "amount", Shelf.amount(done.amount())),
                null,
                rows,
                back,
                List.of(new Action(page.say("receipt.link"), "/receipts/" + token)),
                page.path(),
                0);
    }

    private String masked(Outcome.ToppedUp done) {
        return lines.find(new LineName.ById(done.id().line()))
                .map(line -> Mask.of(line.msisdn(), line.iccid()))
                .orElse("");
    }
}
