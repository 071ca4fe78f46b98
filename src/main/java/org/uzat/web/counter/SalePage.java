package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.document.Action;
import org.uzat.document.Papers;
import org.uzat.document.Visit;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.line.Line;
import org.uzat.outlet.Outlet;
import org.uzat.refusal.Refused;
import org.uzat.till.SaleAnswer;
import org.uzat.till.ShopSales;
import org.uzat.till.Wish;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** The clerk's screen for one card, and its one button: what is pressed twice is sold once. */
@Controller
class SalePage {

    private static final int TIMES_MAX = 10;
    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CounterLines lines;
    private final CounterFrames frames;
    private final SaleView view;
    private final Wishes wishes;
    private final ShopSales sales;
    private final NewSims newSims;
    private final Papers papers;
    private final Pages pages;
    private final Clock clock;

    SalePage(
            CounterLines lines,
            CounterFrames frames,
            SaleView view,
            Wishes wishes,
            ShopSales sales,
            NewSims newSims,
            Papers papers,
            Pages pages,
            Clock clock) {
        this.lines = lines;
        this.frames = frames;
        this.view = view;
        this.wishes = wishes;
        this.sales = sales;
        this.newSims = newSims;
        this.papers = papers;
        this.pages = pages;
        this.clock = clock;
    }

    /** A token that names one sale begun on one page. */
    static String once() {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return Objects.requireNonNull(HexFormat.of().formatHex(token));
    }

    @GetMapping("/counter/lines/{line}")
    ResponseEntity<byte[]> card(
            HttpServletRequest request,
            @PathVariable String line,
            @RequestParam(name = "times", defaultValue = "1") int times,
            @RequestParam(required = false) @Nullable String days,
            @RequestParam(required = false) @Nullable String data,
            @RequestParam(name = "plan", defaultValue = "") String plan) {
        CounterFrame frame = frames.of(request);
        Optional<Line> found = lines.of(frame, line);
        if (found.isEmpty() || frame.shift() == null) {
            return found.isEmpty() ? lines.gone(request) : CounterPage.seeOther("/counter/shift");
        }
        if (newSims.isNew(found.get()) && newSims.lacksDocument(request, frame, found.get())) {
            return CounterPage.seeOther("/counter/lines/" + found.get().id() + "/passport");
        }
        int many = Math.clamp(times, 1, TIMES_MAX);
        Showing.of(request, clock.instant()).card(line, many, clock.instant()).keep(request);
        Stay stay = Stay.typed(days, data).orElse(null);
        var newSim = newSims.face(request, frame, found.get());
        var asked = new SaleView.Asked(many, stay, plan, SaleScreen.Typed.NOTHING, once(), null, newSim, null);
        return show(request, frame, found.get(), asked, HttpStatus.OK);
    }

    @PostMapping("/counter/lines/{line}/sales")
    ResponseEntity<byte[]> sell(HttpServletRequest request, @PathVariable String line, @ModelAttribute Wished wished) {
        CounterFrame frame = frames.of(request);
        Optional<Line> found = lines.of(frame, line);
        if (found.isEmpty()) {
            return lines.gone(request);
        }
        return switch (wishes.of(found.get(), wished, request.getRemoteAddr())) {
            case Wishes.Read.Not not -> refuse(request, frame, found.get(), wished, not.refusal(), once());
            case Wishes.Read.Good good -> press(request, frame, found.get(), wished, good.wish());
        };
    }

    /** A press that is known already is not asked for a document again. */
    private ResponseEntity<byte[]> press(
            HttpServletRequest request, CounterFrame frame, Line line, Wished wished, Wish wish) {
        if (frame.outlet() == null || sales.find(wish.once()).isPresent()) {
            return answer(request, frame, line, wished, sales.sell(frame.staff(), wish));
        }
        if (newSims.isNew(line)) {
            return pressFirst(request, frame, line, wished, wish);
        }
        return lacks(frame.outlet(), frame, line, wish)
                .map(lacking -> refuse(request, frame, line, wished, lacking, once()))
                .orElseGet(() -> answer(request, frame, line, wished, sales.sell(frame.staff(), wish)));
    }

    /** The first sale to a card: its buyer is its holder before the money is taken, and not if it is not. */
    private ResponseEntity<byte[]> pressFirst(
            HttpServletRequest request, CounterFrame frame, Line line, Wished wished, Wish wish) {
        return switch (newSims.hold(request, frame, line)) {
            case NewSims.Held.Not not -> refuse(request, frame, line, wished, not.refusal(), once());
            case NewSims.Held.Ready ready -> {
                SaleAnswer answer = sales.sell(frame.staff(), wish);
                if (answer instanceof SaleAnswer.Not && ready.fresh()) {
                    newSims.letGo(frame, line);
                } else if (answer instanceof SaleAnswer.Done) {
                    newSims.sold(request);
                }
                yield answer(request, frame, line, wished, answer);
            }
        };
    }

    /** Whether the document that the rules ask for has not been shown. */
    private Optional<Refused> lacks(Outlet outlet, CounterFrame frame, Line line, Wish wish) {
        Action action = wish.what() instanceof Wish.What.Pack ? Action.RENEW : Action.TOP_UP;
        return papers.refusal(action, line.id(), new Visit(frame.staff(), outlet.id()));
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request, CounterFrame frame, Line line, Wished wished, SaleAnswer answer) {
        return switch (answer) {
            case SaleAnswer.Done _, SaleAnswer.Unclear _ -> {
                Showing.of(request, clock.instant())
                        .sold(line.id().toString(), wished.token(), clock.instant())
                        .keep(request);
                String plan = wished.rest();
                String next = SaleView.plan(plan).isEmpty() ? "" : "?plan=" + plan;
                yield CounterPage.seeOther("/counter/lines/" + line.id() + "/sales/" + wished.token() + next);
            }
            case SaleAnswer.Not not -> refuse(request, frame, line, wished, not.refusal(), once());
            case SaleAnswer.Another another -> {
                Page page = page(request, line);
                RefusalWords words = lines.another(page, another);
                var asked = asked(wished, wished.token(), words, newSims.face(request, frame, line), null);
                yield show(request, frame, line, asked, HttpStatus.CONFLICT);
            }
        };
    }

    private ResponseEntity<byte[]> refuse(
            HttpServletRequest request, CounterFrame frame, Line line, Wished wished, Refused refused, String once) {
        Page page = page(request, line);
        String code = refused.reason().name();
        Map<String, Object> arguments = RefusalFacts.arguments(refused.facts());
        Line now = lines.of(frame, line.id().toString()).orElse(line);
        RefusalWords words = CounterLines.words(page, refused, "counter.sale.unclear");
        SaleView.Asked asked = asked(wished, once, null, newSims.face(request, frame, now), words);
        var customers = Showing.of(request, clock.instant()).language();
        return pages.refuse(page, code, arguments, "counterSale.jte", view.screen(page, frame, now, asked, customers));
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request, CounterFrame frame, Line line, SaleView.Asked asked, HttpStatus status) {
        Page page = page(request, line);
        var customers = Showing.of(request, clock.instant()).language();
        return pages.show(page, status, "counterSale.jte", view.screen(page, frame, line, asked, customers));
    }

    private Page page(HttpServletRequest request, Line line) {
        return pages.page(request, "/counter/lines/" + line.id());
    }

    private static SaleView.Asked asked(
            Wished wished,
            String once,
            @Nullable RefusalWords another,
            SaleScreen.@Nullable NewSim newSim,
            @Nullable RefusalWords words) {
        var typed = new SaleScreen.Typed(
                wished.what(),
                Wished.text(wished.amount()),
                wished.paid(),
                Wished.text(wished.given()),
                Wished.text(wished.reference()));
        int times = wished.what().matches(".*\\*\\d{1,2}")
                ? Integer.parseInt(wished.what().substring(wished.what().indexOf('*') + 1))
                : 1;
        return new SaleView.Asked(
                Math.clamp(times, 1, TIMES_MAX), null, Wished.text(wished.plan()), typed, once, another, newSim, words);
    }
}
