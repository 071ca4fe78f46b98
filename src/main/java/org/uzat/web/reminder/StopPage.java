package org.uzat.web.reminder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.uzat.refusal.Reason;
import org.uzat.reminder.Choices;
import org.uzat.reminder.StopLinks;
import org.uzat.reminder.StopLinks.Stop;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/**
 * Stops a topic without a log-in. Looking only asks, since programs look at links too; a POST does it at once, also one that a mail program
 * sends by itself (RFC 8058).
 */
@Controller
@RequestMapping("/stop/{token:[A-Za-z0-9_-]{20,60}}")
class StopPage {

    private final StopLinks links;
    private final Choices choices;
    private final Pages pages;

    StopPage(StopLinks links, Choices choices, Pages pages) {
        this.links = links;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(HttpServletRequest request, @PathVariable String token) {
        Page page = pages.page(request, "/stop/" + token);
        Optional<Stop> stop = links.open(token);
        if (stop.isEmpty()) {
            return unknown(page);
        }
        String text = switch (stop.get()) {
            case Stop.OfAccount of -> page.say("stop." + of.topic());
            case Stop.OfLine line -> page.say("stop.line");
        };
        return pages.show(
                page,
                "linkTold.jte",
                new LinkScreen(page.say("stop.title"), text, null, page.path(), page.say("stop.submit")));
    }

    @PostMapping
    ResponseEntity<byte[]> stop(HttpServletRequest request, @PathVariable String token) {
        Page page = pages.page(request, "/stop/" + token);
        Optional<Stop> stop = links.open(token);
        if (stop.isEmpty()) {
            return unknown(page);
        }
        String done = switch (stop.get()) {
            case Stop.OfAccount of -> {
                choices.stop(of.account(), of.topic(), Choices.How.LINK);
                yield "stop.done.text";
            }
            case Stop.OfLine of -> {
                choices.stop(of.line());
                yield "stop.done.line";
            }
        };
        return pages.show(
                page,
                "linkTold.jte",
                new LinkScreen(page.say("stop.done.title"), page.say(done), null, null, page.say("page.start")));
    }

    private ResponseEntity<byte[]> unknown(Page page) {
        String code = Reason.NOT_FOUND.name();
        return pages.refuse(page, code, Map.of(), "error.jte", new ErrorScreen(page.refusal(code, Map.of())));
    }
}
