package org.uzat.web.document;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.document.Checked;
import org.uzat.document.Document;
import org.uzat.document.Papers;
import org.uzat.language.RefusalFacts;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Finds the cards of whoever shows a document; what was scanned stands in no address. */
@Controller
class FindPaperPage {

    private static final String PATH = "/counter/papers";

    private final Papers papers;
    private final Lines lines;
    private final PaperDoor door;
    private final PaperView view;
    private final Pages pages;

    FindPaperPage(Papers papers, Lines lines, PaperDoor door, PaperView view, Pages pages) {
        this.papers = papers;
        this.lines = lines;
        this.door = door;
        this.view = view;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        Page page = pages.page(request, PATH);
        return show(request, page, null, List.of());
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> find(
            HttpServletRequest request, @RequestParam(name = "zone", defaultValue = "") String typed) {
        Page page = pages.page(request, PATH);
        Optional<PaperDoor.Where> where = door.visit();
        if (where.isEmpty()) {
            return refuse(request, page, "", Refused.of(Reason.FORBIDDEN));
        }
        return switch (papers.check(typed, where.get().outlet().zone())) {
            case Checked.Bad(Refused refused) -> refuse(request, page, typed, refused);
            case Checked.Good good -> show(request, page, good.document(), held(good.document()));
        };
    }

    private List<Line> held(Document document) {
        List<LineId> ids = papers.find(document);
        Map<LineId, Line> known = lines.read(ids);
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request, Page page, @Nullable Document document, List<Line> held) {
        return pages.show(page, "counterPapers.jte", view.found(request, page, document, held, "", null));
    }

    private ResponseEntity<byte[]> refuse(HttpServletRequest request, Page page, String typed, Refused refused) {
        return pages.refuse(
                page,
                refused.reason().name(),
                RefusalFacts.arguments(refused.facts()),
                "counterPapers.jte",
                view.found(request, page, null, List.of(), typed, refused));
    }
}
