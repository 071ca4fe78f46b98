package org.uzat.web.document;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.document.Checked;
import org.uzat.document.Papers;
import org.uzat.language.RefusalFacts;
import org.uzat.line.Line;
import org.uzat.refusal.Refused;
import org.uzat.web.counter.Buyers;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Whoever buys a new card shows a document: it is checked here, and kept when the card is sold. */
@Controller
class BuyerPage {

    private static final String PATH = "/counter/lines/{line}/passport";

    private final Papers papers;
    private final Buyers buyers;
    private final PaperDoor door;
    private final PaperView view;
    private final Pages pages;

    BuyerPage(Papers papers, Buyers buyers, PaperDoor door, PaperView view, Pages pages) {
        this.papers = papers;
        this.buyers = buyers;
        this.door = door;
        this.view = view;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> ask(HttpServletRequest request, @PathVariable String line) {
        return door.at(request, line, (page, at) -> {
            Page here = pages.page(request, path(at.line()));
            return pages.show(here, "counterBuyer.jte", view.buyer(request, here, at.line(), "", null));
        });
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> show(
            HttpServletRequest request,
            @PathVariable String line,
            @RequestParam(name = "zone", defaultValue = "") String typed) {
        return door.at(request, line, (page, at) -> switch (papers.check(
                typed, at.outlet().zone())) {
            case Checked.Bad(Refused refused) -> refuse(request, at.line(), typed, refused);
            case Checked.Good good -> {
                Optional<Refused> full = papers.full(at.line().id(), good.document());
                if (full.isPresent()) {
                    yield refuse(request, at.line(), typed, full.get());
                }
                papers.show(at.line().id(), good.document(), at.visit());
                buyers.present(request, at.line().id(), at.visit().staff(), typed);
                yield ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/counter/lines/" + at.line().id()))
                        .build();
            }
        });
    }

    private ResponseEntity<byte[]> refuse(HttpServletRequest request, Line line, String typed, Refused refused) {
        Page page = pages.page(request, path(line));
        return pages.refuse(
                page,
                refused.reason().name(),
                RefusalFacts.arguments(refused.facts()),
                "counterBuyer.jte",
                view.buyer(request, page, line, typed, refused));
    }

    private static String path(Line line) {
        return "/counter/lines/" + line.id() + "/passport";
    }
}
