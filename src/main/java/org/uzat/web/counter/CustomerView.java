package org.uzat.web.counter;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.decision.Outcome;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.receipt.Mask;
import org.uzat.till.Means;
import org.uzat.till.Previews;
import org.uzat.till.SaleAnswer;
import org.uzat.till.ShopSales;
import org.uzat.till.Wish;
import org.uzat.time.Expiry;
import org.uzat.web.counter.CustomerScreen.Row;
import org.uzat.web.guest.CardScreen;
import org.uzat.web.guest.ValidTo;
import org.uzat.web.page.Page;
import org.uzat.web.page.QrCode;
import org.uzat.web.page.Ring;
import org.uzat.web.trade.Shelf;

/** Puts the customer's screen together, from what the session names and the books say. */
@Component
class CustomerView {

    private final CounterLines lines;
    private final Operators operators;
    private final ShopSales sales;
    private final Previews previews;
    private final SoldView soldView;
    private final SaleWords words;
    private final Clock clock;

    CustomerView(
            CounterLines lines,
            Operators operators,
            ShopSales sales,
            Previews previews,
            SoldView soldView,
            SaleWords words,
            Clock clock) {
        this.lines = lines;
        this.operators = operators;
        this.sales = sales;
        this.previews = previews;
        this.soldView = soldView;
        this.words = words;
        this.clock = clock;
    }

    CustomerScreen screen(Page page, CounterFrame frame, Showing showing, String site) {
        String shop = frame.outlet() == null ? "" : frame.outlet().name();
        Optional<Line> line = Optional.ofNullable(showing.line()).flatMap(id -> lines.of(frame, id));
        if (line.isEmpty()) {
            return new CustomerScreen(
                    page, showing.turn(), "WELCOME", shop, null, null, null, null, null, null, List.of(), false, null);
        }
        if (showing.sale() != null) {
            Optional<SaleAnswer> answer = sales.find(showing.sale());
            if (answer.isPresent() && !(answer.get() instanceof SaleAnswer.Not)) {
                return sold(page, shop, showing, line.get(), answer.get(), site);
            }
        }
        Integer outlet = frame.outlet() == null ? null : frame.outlet().id();
        return chosen(page, shop, outlet, showing, line.get());
    }

    private CustomerScreen sold(Page page, String shop, Showing showing, Line line, SaleAnswer answer, String site) {
        if (!(answer instanceof SaleAnswer.Done done)) {
            return new CustomerScreen(
                    page,
                    showing.turn(),
                    "WAIT",
                    shop,
                    mask(line),
                    null,
                    Ring.turning(60),
                    null,
                    null,
                    null,
                    List.of(),
                    false,
                    null);
        }
        var asked = new SoldView.Asked(line, done.sale().once(), "", showing.language(), site);
        SoldScreen.Sold sold = soldView.sold(page, asked, done);
        List<Row> rows = new ArrayList<>();
        if (sold.due() != null) {
            rows.add(new Row(page.say("counter.price"), sold.due(), false));
        }
        if (sold.given() != null) {
            rows.add(new Row(page.say("counter.given"), sold.given(), false));
            rows.add(new Row(page.say("counter.change"), String.valueOf(sold.change()), true));
        }
        return new CustomerScreen(
                page,
                showing.turn(),
                "SOLD",
                shop,
                mask(line),
                null,
                sold.ring(),
                sold.what(),
                sold.before(),
                sold.after(),
                rows,
                sold.hasReceipt(),
                sold.proof() == null ? null : QrCode.of(sold.proof()));
    }

    private CustomerScreen chosen(Page page, String shop, @Nullable Integer outlet, Showing showing, Line line) {
        Instant now = clock.instant();
        OperatorSettings settings = operators.inForce(line.operatorId(), now);
        CardScreen face = CardFace.of(page, line, settings, CardFace.name(line), List.of(), now);
        Optional<Wish.What> what =
                Optional.ofNullable(showing.offer()).flatMap(offer -> Wishes.shown(offer, settings.currency()));
        Means means = means(showing.means());
        Optional<Ends> ends = what.flatMap(one -> previews.of(line, one, means == null ? Means.CASH : means, outlet))
                .flatMap(CustomerView::ends);
        boolean moved =
                ends.isPresent() && !ends.get().before().equals(ends.get().after());
        return new CustomerScreen(
                page,
                showing.turn(),
                what.isPresent() ? "CHOICE" : "CARD",
                shop,
                mask(line),
                face.stateWord(),
                ends.map(found -> ring(found, now)).orElseGet(face::ring),
                what.map(one -> words.what(page, one)).orElse(null),
                ends.isEmpty()
                        ? face.valid()
                        : moved ? lines.end(page, ends.get().before()) : null,
                ends.map(found -> lines.end(page, found.after())).orElse(null),
                what.map(one -> rows(page, one, means, showing, settings.currency()))
                        .orElse(List.of()),
                false,
                null);
    }

    private record Ends(Expiry before, Expiry after) {}

    private static Optional<Ends> ends(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Renewed renewed -> Optional.of(new Ends(renewed.before(), renewed.after()));
            case Outcome.ToppedUp up -> Optional.of(new Ends(up.before(), up.after()));
            default -> Optional.empty();
        };
    }

    private static Ring ring(Ends ends, Instant now) {
        ValidTo after = Shelf.validTo(ends.after());
        return after == null ? Ring.left(0, Ring.Tone.CALM) : after.refilled(Shelf.validTo(ends.before()), now);
    }

    private List<Row> rows(Page page, Wish.What what, @Nullable Means means, Showing showing, Currency currency) {
        Money price = Wishes.price(what, currency);
        List<Row> rows = new ArrayList<>();
        Money due = means == Means.CASH ? sales.due(price) : price;
        rows.add(new Row(page.say("counter.price"), SaleWords.money(page, due), true));
        if (means != null) {
            rows.add(new Row(page.say("counter.paidBy"), page.say("counter.means." + means), false));
        }
        Optional<Money> given = means == Means.CASH ? Wishes.money(showing.given(), currency) : Optional.empty();
        given.filter(money -> money.compareTo(due) >= 0).ifPresent(money -> {
            rows.add(new Row(page.say("counter.given"), SaleWords.money(page, money), false));
            rows.add(new Row(page.say("counter.change"), SaleWords.money(page, money.minus(due)), true));
        });
        return rows;
    }

    private static @Nullable Means means(@Nullable String name) {
        return name == null || !name.matches("CASH|TERMINAL|BALANCE") ? null : Means.valueOf(name);
    }

    private static String mask(Line line) {
        return Mask.of(line.msisdn(), line.iccid());
    }
}
