package org.uzat.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.decision.Command;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** A line, its story, and what may be done to it by hand. */
@Controller
class LinePage {

    private final Lines lines;
    private final LineView view;
    private final StepIn stepIn;
    private final Pages pages;

    LinePage(Lines lines, LineView view, StepIn stepIn, Pages pages) {
        this.lines = lines;
        this.view = view;
        this.stepIn = stepIn;
        this.pages = pages;
    }

    @GetMapping("/desk/lines/{line}")
    ResponseEntity<byte[]> show(
            HttpServletRequest request,
            @PathVariable String line,
            @RequestParam(name = "before", defaultValue = "2147483647") int before) {
        Page page = pages.page(request, "/desk/lines/" + line);
        Optional<Line> found = find(line);
        return found.isEmpty()
                ? gone(page)
                : pages.show(page, "deskLine.jte", view.screen(request, page, found.get(), before, null));
    }

    @PostMapping("/desk/lines/{line}/block")
    ResponseEntity<byte[]> block(
            HttpServletRequest request, @PathVariable String line, @ModelAttribute StepIn.Form form) {
        return act(request, line, form, Command.Block::new);
    }

    @PostMapping("/desk/lines/{line}/unblock")
    ResponseEntity<byte[]> unblock(
            HttpServletRequest request, @PathVariable String line, @ModelAttribute StepIn.Form form) {
        return act(request, line, form, Command.Unblock::new);
    }

    @PostMapping("/desk/lines/{line}/goodwill")
    ResponseEntity<byte[]> goodwill(
            HttpServletRequest request,
            @PathVariable String line,
            @RequestParam(name = "days", defaultValue = "0") int days,
            @ModelAttribute StepIn.Form form) {
        if (days < 1 || days > Command.Goodwill.DAYS_MAX) {
            return find(line)
                    .map(found -> refuse(request, found, Refused.of(Reason.MALFORMED)))
                    .orElseGet(() -> gone(pages.page(request, "/desk")));
        }
        return act(
                request,
                line,
                form,
                (id, because, origin, key) -> new Command.Goodwill(id, days, because, origin, key));
    }

    private ResponseEntity<byte[]> act(
            HttpServletRequest request, String name, StepIn.Form form, StepIn.Making making) {
        Optional<Line> line = find(name);
        if (line.isEmpty()) {
            return gone(pages.page(request, "/desk"));
        }
        LineId id = line.get().id();
        Optional<Refused> refused = stepIn.post(DeskFrame.caller(), id, form, making);
        return refused.isPresent()
                ? refuse(request, line.get(), refused.get())
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/desk/lines/" + id))
                        .build();
    }

    /** A refusal is told where the action was begun. */
    private ResponseEntity<byte[]> refuse(HttpServletRequest request, Line line, Refused refused) {
        Page page = pages.page(request, "/desk/lines/" + line.id());
        String code = refused.reason().name();
        Map<String, Object> arguments = RefusalFacts.arguments(refused.facts());
        RefusalWords words = page.refusal(code, arguments);
        LineScreen screen = view.screen(request, page, line, Integer.MAX_VALUE, words);
        return pages.refuse(page, code, arguments, "deskLine.jte", screen);
    }

    private ResponseEntity<byte[]> gone(Page page) {
        RefusalWords words = page.refusal("LINE_NOT_FOUND", Map.of());
        return pages.refuse(page, "LINE_NOT_FOUND", Map.of(), "error.jte", new ErrorScreen(words));
    }

    private Optional<Line> find(String line) {
        return LineId.parse(line).flatMap(id -> lines.find(new LineName.ById(id)));
    }
}
