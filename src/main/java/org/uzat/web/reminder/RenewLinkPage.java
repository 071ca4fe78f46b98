package org.uzat.web.reminder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.reminder.RenewLinks;
import org.uzat.renewal.LineHistory;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;
import org.uzat.web.trade.KnownCards;

/** A message's link: leads to the card as a guest sees it, with the pack it had last proposed first. Nobody is logged in by it. */
@Controller
class RenewLinkPage {

    private final RenewLinks links;
    private final Lines lines;
    private final LineHistory history;
    private final Catalogues catalogues;
    private final KnownCards cards;
    private final Pages pages;

    RenewLinkPage(
            RenewLinks links, Lines lines, LineHistory history, Catalogues catalogues, KnownCards cards, Pages pages) {
        this.links = links;
        this.lines = lines;
        this.history = history;
        this.catalogues = catalogues;
        this.cards = cards;
        this.pages = pages;
    }

    @GetMapping("/n/{token:[A-Za-z0-9_-]{20,60}}")
    ResponseEntity<byte[]> follow(HttpServletRequest request, @PathVariable String token) {
        return links.open(token)
                .flatMap(line -> lines.find(new LineName.ById(line)))
                .map(line -> Visit.goTo("/cards/" + cards.seal(line.id(), number(line)) + proposed(line.id())))
                .orElseGet(() -> over(request));
    }

    private String proposed(LineId line) {
        return Optional.ofNullable(history.lastPacks(List.of(line)).get(line))
                .flatMap(version -> catalogues.current().version(version))
                .map(PackVersion::code)
                .map(code -> "?pack=" + code)
                .orElse("");
    }

    private ResponseEntity<byte[]> over(HttpServletRequest request) {
        Page page = pages.page(request, "/");
        return pages.show(
                page,
                HttpStatus.GONE,
                "linkTold.jte",
                new LinkScreen(
                        page.say("renewLink.over.title"),
                        page.say("renewLink.over.text"),
                        page.say("renewLink.over.next"),
                        null,
                        page.say("renewLink.over.action")));
    }

    private static String number(Line line) {
        return line.msisdn() == null ? line.iccid() : line.msisdn().e164();
    }
}
