package org.uzat.web.document;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.document.Checked;
import org.uzat.document.Document;
import org.uzat.document.HolderChange;
import org.uzat.document.Papers;
import org.uzat.document.SeenBecause;
import org.uzat.document.Whose;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.counter.Carried;
import org.uzat.web.page.Page;

/** A card's holder: a document is scanned, recorded, and its whole seen for a reason. */
@Controller
class PaperPage {

    private final Papers papers;
    private final PaperDoor door;
    private final Carried carried;

    PaperPage(Papers papers, PaperDoor door, Carried carried) {
        this.papers = papers;
        this.door = door;
        this.carried = carried;
    }

    @GetMapping("/counter/papers/{line}")
    ResponseEntity<byte[]> look(HttpServletRequest request, @PathVariable String line) {
        return door.at(request, line, (page, at) -> door.show(request, page, at.line(), PaperView.Told.NOTHING));
    }

    @PostMapping("/counter/papers/{line}")
    ResponseEntity<byte[]> scan(
            HttpServletRequest request,
            @PathVariable String line,
            @RequestParam(name = "zone", defaultValue = "") String typed) {
        return door.at(request, line, (page, at) -> switch (papers.check(
                typed, at.outlet().zone())) {
            case Checked.Bad(Refused refused) ->
                door.refuse(request, page, at.line(), PaperView.Told.NOTHING.refused(refused, typed));
            case Checked.Good good ->
                door.show(request, page, at.line(), PaperView.Told.NOTHING.scanned(shown(page, at, typed, good)));
        });
    }

    @PostMapping("/counter/papers/{line}/keep")
    ResponseEntity<byte[]> keep(
            HttpServletRequest request,
            @PathVariable String line,
            @RequestParam(name = "document", defaultValue = "") String sealed,
            @RequestParam(name = "why", defaultValue = "") String why) {
        return door.at(request, line, (page, at) -> {
            Optional<Document> document = carried.open(
                            sealed, at.line().id(), at.visit().staff())
                    .map(typed -> papers.check(typed, at.outlet().zone()))
                    .filter(Checked.Good.class::isInstance)
                    .map(good -> ((Checked.Good) good).document());
            HolderChange change = Arrays.stream(HolderChange.values())
                    .filter(one -> one.name().equals(why))
                    .findFirst()
                    .orElse(null);
            Optional<Refused> refused = document.isEmpty()
                    ? Optional.of(Refused.of(Reason.DOCUMENT_NEEDED))
                    : papers.keep(at.line().id(), document.get(), change, at.visit());
            return refused.map(refusal ->
                            door.refuse(request, page, at.line(), PaperView.Told.NOTHING.refused(refusal, "")))
                    .orElseGet(() -> PaperDoor.back(at.line()));
        });
    }

    @PostMapping("/counter/papers/{line}/whole")
    ResponseEntity<byte[]> whole(
            HttpServletRequest request,
            @PathVariable String line,
            @RequestParam(name = "why", defaultValue = "") String why) {
        return door.at(
                request,
                line,
                (page, at) -> Arrays.stream(SeenBecause.values())
                        .filter(reason -> reason.name().equals(why))
                        .findFirst()
                        .flatMap(reason -> papers.see(at.line().id(), reason, at.visit()))
                        .map(document -> door.show(request, page, at.line(), PaperView.Told.NOTHING.seen(document)))
                        .orElseGet(() -> PaperDoor.back(at.line())));
    }

    /** It counts from now on for whatever it allows. */
    private PaperScreen.Shown shown(Page page, PaperDoor.At at, String typed, Checked.Good good) {
        PaperWords words = new PaperWords(page, at.outlet().zone());
        Whose whose = papers.show(at.line().id(), good.document(), at.visit());
        return new PaperScreen.Shown(
                words.masked(good.document().masked()),
                whose,
                words.corrected(good.corrected()),
                carried.seal(typed, at.line().id(), at.visit().staff()));
    }
}
