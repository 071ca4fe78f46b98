package org.uzat.web.document;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.uzat.document.Visit;
import org.uzat.language.RefusalFacts;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.outlet.Outlet;
import org.uzat.outlet.Outlets;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** What all pages of documents begin with: which card, who is at work and where, and how they answer. */
@Component
class PaperDoor {

    private final Lines lines;
    private final Outlets outlets;
    private final PaperView view;
    private final Pages pages;

    PaperDoor(Lines lines, Outlets outlets, PaperView view, Pages pages) {
        this.lines = lines;
        this.outlets = outlets;
        this.view = view;
        this.pages = pages;
    }

    /** Where a document is looked at. */
    record At(Line line, Visit visit, Outlet outlet) {}

    /** Does something with a card in the shop where its clerk works; a card that is none or another operator's, and a clerk without a shop, are told. */
    ResponseEntity<byte[]> at(
            HttpServletRequest request, String line, BiFunction<Page, At, ResponseEntity<byte[]>> work) {
        Page page = pages.page(request, "/counter/papers/" + line);
        Optional<Where> where = visit();
        Optional<Line> found = LineId.parse(line)
                .flatMap(id -> lines.find(new LineName.ById(id)))
                .filter(known -> where.isEmpty() || where.get().outlet().operatorId() == known.operatorId());
        if (found.isEmpty()) {
            ErrorScreen screen = new ErrorScreen(page.refusal("LINE_NOT_FOUND", Map.of()));
            return pages.refuse(page, "LINE_NOT_FOUND", Map.of(), "error.jte", screen);
        }
        PaperView.Told nowhere = PaperView.Told.NOTHING.refused(Refused.of(Reason.FORBIDDEN), "");
        return where.map(here -> work.apply(page, new At(found.get(), here.visit(), here.outlet())))
                .orElseGet(() -> refuse(request, page, found.get(), nowhere));
    }

    /** A clerk in their shop. */
    record Where(Visit visit, Outlet outlet) {}

    /** Who is at work, and where; empty where nobody has said where. */
    Optional<Where> visit() {
        return outlets.ofStaff(DeskFrame.caller().id())
                .map(outlet -> new Where(new Visit(DeskFrame.caller(), outlet.id()), outlet));
    }

    ResponseEntity<byte[]> show(HttpServletRequest request, Page page, Line line, PaperView.Told told) {
        return pages.show(page, "counterPaper.jte", view.screen(request, page, line, told));
    }

    ResponseEntity<byte[]> refuse(HttpServletRequest request, Page page, Line line, PaperView.Told told) {
        Refused refused = told.refused() == null ? Refused.of(Reason.INTERNAL) : told.refused();
        return pages.refuse(
                page,
                refused.reason().name(),
                RefusalFacts.arguments(refused.facts()),
                "counterPaper.jte",
                view.screen(request, page, line, told));
    }

    /** Back to the card's page, so that a reload sends nothing again. */
    static ResponseEntity<byte[]> back(Line line) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/counter/papers/" + line.id()))
                .build();
    }
}
