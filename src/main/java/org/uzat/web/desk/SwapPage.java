package org.uzat.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import org.uzat.decision.Command;
import org.uzat.decision.Swapping;
import org.uzat.language.RefusalFacts;
import org.uzat.line.Cards;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Gives a line another card: its number is typed or scanned, before and after are shown, and somebody says yes. */
@Controller
class SwapPage {

    private final Lines lines;
    private final Cards cards;
    private final SwapView view;
    private final StepIn stepIn;
    private final Pages pages;
    private final Clock clock;

    SwapPage(Lines lines, Cards cards, SwapView view, StepIn stepIn, Pages pages, Clock clock) {
        this.lines = lines;
        this.cards = cards;
        this.view = view;
        this.stepIn = stepIn;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/lines/{line}/swap")
    ResponseEntity<byte[]> ask(HttpServletRequest request, @PathVariable String line) {
        return find(line).map(found -> show(request, found, null)).orElseGet(() -> gone(pages.page(request, "/desk")));
    }

    @PostMapping("/desk/lines/{line}/swap")
    ResponseEntity<byte[]> look(
            HttpServletRequest request,
            @PathVariable String line,
            @RequestParam(name = "sim", defaultValue = "") String sim) {
        Optional<Line> found = find(line);
        if (found.isEmpty()) {
            return gone(pages.page(request, "/desk"));
        }
        Optional<Iccid> card = Iccid.parse(sim);
        Optional<Refused> refused =
                card.isEmpty() ? Optional.of(Refused.of(Reason.NUMBER_MALFORMED)) : refused(found.get(), card.get());
        return refused.isPresent()
                ? refuse(request, found.get(), sim, refused.get())
                : show(request, found.get(), card.orElseThrow());
    }

    @PostMapping("/desk/lines/{line}/swap/confirm")
    ResponseEntity<byte[]> confirm(
            HttpServletRequest request,
            @PathVariable String line,
            @RequestParam(name = "former", defaultValue = "") String former,
            @RequestParam(name = "sim", defaultValue = "") String sim,
            @ModelAttribute StepIn.Form form) {
        Optional<Line> found = find(line);
        if (found.isEmpty()) {
            return gone(pages.page(request, "/desk"));
        }
        LineId id = found.get().id();
        Optional<Refused> refused = Iccid.parse(sim)
                .map(card -> stepIn.post(
                        DeskFrame.caller(),
                        id,
                        form,
                        (asked, because, origin, key) ->
                                new Command.SwapSim(asked, former, card, because, origin, key)))
                .orElseGet(() -> Optional.of(Refused.of(Reason.NUMBER_MALFORMED)));
        return refused.isPresent()
                ? refuse(request, found.get(), sim, refused.get())
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/desk/lines/" + id))
                        .build();
    }

    /** What the engine would say now; it says it again when it is asked to do it. */
    private Optional<Refused> refused(Line line, Iccid card) {
        return Swapping.refused(
                line,
                line.state(clock.instant()),
                cards.read(List.of(card.digits())).get(card.digits()));
    }

    private ResponseEntity<byte[]> show(HttpServletRequest request, Line line, @Nullable Iccid card) {
        Page page = pages.page(request, "/desk/lines/" + line.id() + "/swap");
        return pages.show(page, "deskSwap.jte", view.screen(request, page, line, "", card, null));
    }

    private ResponseEntity<byte[]> refuse(HttpServletRequest request, Line line, String typed, Refused refused) {
        Page page = pages.page(request, "/desk/lines/" + line.id() + "/swap");
        String code = refused.reason().name();
        Map<String, Object> arguments = RefusalFacts.arguments(refused.facts());
        SwapScreen screen = view.screen(request, page, line, typed, null, page.refusal(code, arguments));
        return pages.refuse(page, code, arguments, "deskSwap.jte", screen);
    }

    private ResponseEntity<byte[]> gone(Page page) {
        ErrorScreen screen = new ErrorScreen(page.refusal("LINE_NOT_FOUND", Map.of()));
        return pages.refuse(page, "LINE_NOT_FOUND", Map.of(), "error.jte", screen);
    }

    private Optional<Line> find(String line) {
        return LineId.parse(line).flatMap(id -> lines.find(new LineName.ById(id)));
    }
}
