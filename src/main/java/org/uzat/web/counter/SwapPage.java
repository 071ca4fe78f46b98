package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.decision.Because;
import org.uzat.decision.Swapping;
import org.uzat.document.Action;
import org.uzat.document.Papers;
import org.uzat.document.Visit;
import org.uzat.language.RefusalFacts;
import org.uzat.line.Cards;
import org.uzat.line.Line;
import org.uzat.numbering.Iccid;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.outlet.Outlet;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.till.SaleAnswer;
import org.uzat.till.ShopSales;
import org.uzat.till.Wish;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Another SIM card for a line: the new one is scanned, days, money and number stay. */
@Controller
class SwapPage {

    private static final String PATH = "/counter/lines/{line}/swap";
    private static final int TYPED_MAX = 30;
    private static final List<String> WHY = List.of("LOST", "STOLEN", "BROKEN", "ASKED");

    private final CounterLines lines;
    private final CounterFrames frames;
    private final Cards cards;
    private final Papers papers;
    private final ShopSales sales;
    private final Operators operators;
    private final Pages pages;
    private final Clock clock;

    SwapPage(
            CounterLines lines,
            CounterFrames frames,
            Cards cards,
            Papers papers,
            ShopSales sales,
            Operators operators,
            Pages pages,
            Clock clock) {
        this.lines = lines;
        this.frames = frames;
        this.cards = cards;
        this.papers = papers;
        this.sales = sales;
        this.operators = operators;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> ask(HttpServletRequest request, @PathVariable String line) {
        CounterFrame frame = frames.of(request);
        Optional<Line> found = lines.of(frame, line);
        if (found.isEmpty() || frame.shift() == null) {
            return found.isEmpty() ? lines.gone(request) : CounterPage.seeOther("/counter/shift");
        }
        return show(request, frame, found.get(), "", null);
    }

    /** Without a confirmation the card is looked at; with it, the line moves, once for each page it was begun on. */
    @PostMapping(PATH)
    ResponseEntity<byte[]> swap(
            HttpServletRequest request, @PathVariable String line, @RequestParam Map<String, String> fields) {
        CounterFrame frame = frames.of(request);
        Optional<Line> found = lines.of(frame, line);
        if (found.isEmpty()) {
            return lines.gone(request);
        }
        String typed = Wished.text(fields.get("sim"));
        Optional<Iccid> card = Iccid.parse(typed);
        Optional<Refused> refused = card.isEmpty()
                ? Optional.of(Refused.of(Reason.NUMBER_MALFORMED))
                : lacks(frame, found.get()).or(() -> refused(found.get(), card.get()));
        if (!fields.containsKey("once") || card.isEmpty()) {
            return show(request, frame, found.get(), typed, refused.orElse(null));
        }
        Optional<Because.Why> why = Arrays.stream(Because.Why.values())
                .filter(one -> WHY.contains(one.name()) && one.name().equals(fields.get("why")))
                .findFirst();
        String note = Wished.text(fields.get("note"));
        Optional<Refused> lacking = lacks(frame, found.get());
        if (why.isEmpty() || note.length() > Because.LONGEST || lacking.isPresent()) {
            return show(request, frame, found.get(), typed, lacking.orElse(Refused.of(Reason.MALFORMED)));
        }
        Wish wish = new Wish(
                found.get().id(),
                new Wish.What.Swap(Wished.text(fields.get("former")), card.get(), new Because(why.get(), note)),
                new Wish.Payment.Nothing(),
                found.get().version(),
                true,
                Wished.text(fields.get("once")));
        return sales.sell(frame.staff(), wish) instanceof SaleAnswer.Not not
                ? show(request, frame, found.get(), typed, not.refusal())
                : CounterPage.seeOther("/counter/lines/" + line + "/sales/" + wish.once());
    }

    /** Whether the document that the rules ask for has not been shown. */
    private Optional<Refused> lacks(CounterFrame frame, Line line) {
        Outlet outlet = frame.outlet();
        return outlet == null
                ? Optional.of(Refused.of(Reason.FORBIDDEN))
                : papers.refusal(Action.SIM_SWAP, line.id(), new Visit(frame.staff(), outlet.id()));
    }

    /** What the engine would say now; it says it again when it is asked to do it. */
    private Optional<Refused> refused(Line line, Iccid card) {
        return Swapping.refused(
                line,
                line.state(clock.instant()),
                cards.read(List.of(card.digits())).get(card.digits()));
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request, CounterFrame frame, Line line, String typed, @Nullable Refused refused) {
        Page page = pages.page(request, "/counter/lines/" + line.id() + "/swap");
        Optional<Iccid> card = refused == null ? Iccid.parse(typed) : Optional.empty();
        Map<String, Object> arguments = refused == null ? Map.of() : RefusalFacts.arguments(refused.facts());
        OperatorSettings settings = operators.inForce(line.operatorId(), clock.instant());
        SwapScreen screen = new SwapScreen(
                page,
                frame,
                line.id().toString(),
                CardFace.of(page, line, settings, CardFace.name(line), List.of(), clock.instant()),
                CardFace.grouped(line.iccid()),
                line.iccid(),
                card.map(Iccid::digits).orElse(null),
                typed.substring(0, Math.min(typed.length(), TYPED_MAX)),
                CardFace.money(page, line.balances().mainMinor(), settings),
                WHY,
                SalePage.once(),
                refused == null ? null : page.refusal(refused.reason().name(), arguments));
        return refused == null
                ? pages.show(page, "counterSwap.jte", screen)
                : pages.refuse(page, refused.reason().name(), arguments, "counterSwap.jte", screen);
    }
}
