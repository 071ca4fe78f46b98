package org.uzat.web.own;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.decision.Outcome;
import org.uzat.web.guest.PaymentScreen;
import org.uzat.web.guest.PaymentScreen.Action;
import org.uzat.web.guest.PaymentScreen.Mark;
import org.uzat.web.guest.PaymentScreen.Row;
import org.uzat.web.guest.ValidTo;
import org.uzat.web.page.Page;
import org.uzat.web.page.Ring;
import org.uzat.web.trade.Shelf;

/** Tells a renewal from the balance the way a payment is told: the ring refills. */
@Component
class RenewedWords {

    private final Catalogues catalogues;

    RenewedWords(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    PaymentScreen of(Page page, Outcome.Renewed renewed, String cardPath) {
        LocalDate today = renewed.at().atZone(renewed.after().zone()).toLocalDate();
        ValidTo before = Shelf.validTo(renewed.before());
        ValidTo after = Shelf.validTo(renewed.after());
        boolean moved = !Objects.equals(before, after);
        List<Row> rows = new ArrayList<>();
        if (moved && before != null) {
            rows.add(new Row(page.say("payment.before"), before.shortWords(page.formats(), today)));
        }
        String pack = catalogues
                .current()
                .version(renewed.packVersionId())
                .map(version -> version.name(page.language().tag()))
                .orElse("");
        rows.add(new Row(page.say("payment.bought"), pack));
        rows.add(new Row(page.say("payment.price"), page.formats().money(Shelf.amount(renewed.price()))));
        rows.add(new Row(page.say("own.balance"), page.formats().money(Shelf.amount(renewed.balance()))));
        String day = after == null ? "" : after.words(page.formats(), today);
        return new PaymentScreen(
                "done",
                after == null ? Ring.refilled(100) : after.refilled(before, renewed.at()),
                Mark.TICK,
                page.say(moved ? "payment.done.title" : "payment.done.same", "day", day),
                page.say("payment.done.text"),
                null,
                rows,
                new Action(page.say("own.back"), cardPath),
                List.of(),
                page.path(),
                0);
    }
}
