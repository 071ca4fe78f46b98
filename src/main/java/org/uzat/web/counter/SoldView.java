package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.decision.Giving;
import org.uzat.decision.Outcome;
import org.uzat.language.Language;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.operator.Operators;
import org.uzat.receipt.Fiscal;
import org.uzat.receipt.Prints;
import org.uzat.receipt.Proofs;
import org.uzat.receipt.Receipt;
import org.uzat.receipt.ReceiptLinks;
import org.uzat.receipt.Receipts;
import org.uzat.refusal.Refused;
import org.uzat.till.Means;
import org.uzat.till.SaleAnswer;
import org.uzat.till.SaleKind;
import org.uzat.till.SaleVoid;
import org.uzat.till.ShopSale;
import org.uzat.till.VoidWork;
import org.uzat.till.Voids;
import org.uzat.time.Expiry;
import org.uzat.time.WallClock;
import org.uzat.web.guest.ValidTo;
import org.uzat.web.page.Page;
import org.uzat.web.page.PageSettings;
import org.uzat.web.page.Ring;
import org.uzat.web.trade.Shelf;

/** Tells what became of a press, from the books. */
@Component
class SoldView {

    /** How long the page waits for the receipt's number before it is shown without. */
    private static final Duration WAIT = Duration.ofSeconds(2);

    private static final Duration STEP = Duration.ofMillis(50);

    /** Which page. */
    record Asked(Line line, String once, String plan, Language customers, String site) {}

    private final Voids voids;
    private final Receipts receipts;
    private final Prints prints;
    private final Proofs proofs;
    private final ReceiptLinks links;
    private final SaleWords words;
    private final CounterLines lines;
    private final Operators operators;
    private final PageSettings settings;
    private final Clock clock;
    private final WallClock wall;

    SoldView(
            Voids voids,
            Receipts receipts,
            Prints prints,
            Proofs proofs,
            ReceiptLinks links,
            SaleWords words,
            CounterLines lines,
            Operators operators,
            PageSettings settings,
            Clock clock,
            WallClock wall) {
        this.voids = voids;
        this.receipts = receipts;
        this.prints = prints;
        this.proofs = proofs;
        this.links = links;
        this.words = words;
        this.lines = lines;
        this.operators = operators;
        this.settings = settings;
        this.clock = clock;
        this.wall = wall;
    }

    String site(HttpServletRequest request) {
        return settings.siteOf(request).toString().replaceAll("/+$", "");
    }

    SoldScreen screen(
            Page page, CounterFrame frame, Asked asked, Optional<SaleAnswer> answer, @Nullable RefusalWords refused) {
        return switch (answer.orElse(null)) {
            case null -> plain(page, frame, asked, "NOTHING", refused);
            case SaleAnswer.Unclear _, SaleAnswer.Another _ -> plain(page, frame, asked, "UNCLEAR", refused);
            case SaleAnswer.Not not -> plain(page, frame, asked, "NOT", words(page, not.refusal()));
            case SaleAnswer.Done done -> done(page, frame, asked, done, refused);
        };
    }

    private SoldScreen done(
            Page page, CounterFrame frame, Asked asked, SaleAnswer.Done done, @Nullable RefusalWords refused) {
        List<SaleVoid> given = voids.ofSale(done.sale().id());
        boolean over = given.stream().anyMatch(SoldView::isOpenOrDone);
        List<Advising.Part> plan = SaleView.plan(asked.plan());
        String next =
                plan.isEmpty() || over ? null : "/counter/lines/" + asked.line().id() + "?plan=" + asked.plan();
        return new SoldScreen(
                page,
                frame,
                path(asked),
                asked.line().id().toString(),
                SaleWords.name(asked.line()),
                "DONE",
                refused,
                sold(page, asked, done),
                next,
                over ? null : back(page, frame, done.sale()),
                given.stream().map(one -> backs(page, one)).toList(),
                asked.customers());
    }

    private static SoldScreen plain(
            Page page, CounterFrame frame, Asked asked, String state, @Nullable RefusalWords words) {
        return new SoldScreen(
                page,
                frame,
                path(asked),
                asked.line().id().toString(),
                SaleWords.name(asked.line()),
                state,
                words,
                null,
                null,
                null,
                List.of(),
                asked.customers());
    }

    SoldScreen.Sold sold(Page page, Asked asked, SaleAnswer.Done done) {
        ShopSale sale = done.sale();
        Ends ends = ends(asked.line(), done.outcome());
        boolean written = sale.kind() != SaleKind.SWAP;
        Optional<Receipt> receipt = written ? receipt(sale) : Optional.empty();
        ShopSale.Handed cash = sale.means() == Means.CASH ? sale.handed() : null;
        Expiry before = ends.before();
        return new SoldScreen.Sold(
                words.what(page, sale),
                page.say("counter.means." + sale.means()),
                ring(ends, sale.startedAt()),
                before == null || before.equals(ends.after()) ? null : lines.end(page, before),
                ends.after().validUntil() == null ? null : lines.end(page, ends.after()),
                cash == null ? null : SaleWords.money(page, cash.change()),
                sale.amount().isPositive() ? SaleWords.money(page, due(sale)) : null,
                cash == null ? null : SaleWords.money(page, cash.given()),
                SaleWords.money(
                        page,
                        new Money(
                                asked.line().balances().mainMinor(),
                                sale.amount().currency())),
                receipt.map(Receipt::number).orElse(null),
                receipt.map(known -> links.path(known.change())).orElse(null),
                receipt.map(known -> asked.site() + proofs.path(known.change())).orElse(null),
                receipt.map(known -> prints.of(known.change()).size()).orElse(0),
                receipt.map(Receipt::fiscal).map(Fiscal::id).orElse(null),
                written);
    }

    private static Money due(ShopSale sale) {
        return sale.handed() == null
                ? sale.amount()
                : sale.amount().plus(sale.handed().rounding());
    }

    /** How validity moved; before is null where it did not matter. */
    private record Ends(@Nullable Expiry before, Expiry after) {}

    private Ends ends(Line line, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Renewed renewed -> new Ends(renewed.before(), renewed.after());
            case Outcome.ToppedUp up -> new Ends(up.before(), up.after());
            default -> {
                ZoneId zone =
                        operators.inForce(line.operatorId(), clock.instant()).zone();
                yield new Ends(null, new Expiry(line.life().validUntil(), zone));
            }
        };
    }

    private static Ring ring(Ends ends, Instant at) {
        ValidTo after = Shelf.validTo(ends.after());
        ValidTo before = ends.before() == null ? null : Shelf.validTo(ends.before());
        return after == null ? Ring.left(0, Ring.Tone.CALM) : after.refilled(before, at);
    }

    private Optional<Receipt> receipt(ShopSale sale) {
        Instant end = wall.instant().plus(WAIT);
        Optional<Receipt> receipt = receipts.of(sale.change());
        while (receipt.isEmpty() && wall.instant().isBefore(end)) {
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            receipt = receipts.of(sale.change());
        }
        return receipt;
    }

    private SoldScreen.@Nullable Back back(Page page, CounterFrame frame, ShopSale sale) {
        if (frame.shift() == null) {
            return null;
        }
        List<SoldScreen.Way> ways = new ArrayList<>();
        int seen = 0;
        for (Giving giving : List.of(Giving.ALL, Giving.BY_RULE)) {
            if (voids.work(sale.id(), giving, null) instanceof VoidWork.Result.Worked worked) {
                seen = worked.seenVersion();
                String amount = worked.what().amount().amount();
                if (ways.stream().noneMatch(way -> way.amount().equals(amount))) {
                    ways.add(new SoldScreen.Way(
                            giving.name(),
                            amount,
                            SaleWords.money(
                                    page,
                                    worked.handed().isPositive()
                                            ? worked.handed()
                                            : worked.what().amount()),
                            lines.end(page, worked.what().after()),
                            worked.needsApproval()));
                }
            }
        }
        String until = voids.undoUntil(sale, frame.staff())
                .filter(end -> clock.instant().isBefore(end))
                .map(end -> page.formats().time(end.atZone(zone(frame)).toLocalTime()))
                .orElse(null);
        return ways.isEmpty()
                ? null
                : new SoldScreen.Back(SalePage.once(), until, seen, sale.means() == Means.TERMINAL, ways);
    }

    private static ZoneId zone(CounterFrame frame) {
        return Objects.requireNonNull(frame.outlet()).zone();
    }

    private SoldScreen.Backs backs(Page page, SaleVoid one) {
        String key = one.undo() && one.state() == SaleVoid.State.DONE
                ? "UNDONE"
                : one.state().name();
        String words = page.say("counter.back." + key, "amount", SaleWords.money(page, given(one)));
        if (one.decision() != null && !one.decision().note().isEmpty()) {
            words += " " + page.say("counter.back.note", "note", one.decision().note());
        }
        boolean open = one.state() == SaleVoid.State.ASKED || one.state() == SaleVoid.State.STARTED;
        return new SoldScreen.Backs(words, one.state().name(), open);
    }

    /** What the clerk hands out, or what went to the balance. */
    static Money given(SaleVoid one) {
        return one.handed().isPositive() ? one.handed() : one.amount();
    }

    private static boolean isOpenOrDone(SaleVoid one) {
        return switch (one.state()) {
            case ASKED, STARTED, DONE -> true;
            case DENIED, REFUSED -> false;
        };
    }

    private static RefusalWords words(Page page, Refused refused) {
        return page.refusal(refused.reason().name(), RefusalFacts.arguments(refused.facts()));
    }

    private static String path(Asked asked) {
        return "/counter/lines/" + asked.line().id() + "/sales/" + asked.once();
    }
}
