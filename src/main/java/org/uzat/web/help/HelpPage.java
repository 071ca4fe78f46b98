package org.uzat.web.help;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.HelpTopic;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** All answers, searched by a plain form, and each answer under its own address. */
@Controller
class HelpPage {

    /** More than any question has; the rest is cut off rather than searched for. */
    private static final int QUERY_LENGTH = 80;

    private final House house;
    private final Pages pages;

    HelpPage(House house, Pages pages) {
        this.house = house;
        this.pages = pages;
    }

    @GetMapping("/help")
    ResponseEntity<byte[]> help(HttpServletRequest request, @RequestParam(name = "q", defaultValue = "") String typed) {
        String query = typed.strip().substring(0, Math.min(typed.strip().length(), QUERY_LENGTH));
        Page page = pages.page(request, "/help");
        return pages.show(page, "help.jte", screen(page, query));
    }

    @GetMapping("/help/{slug}")
    ResponseEntity<byte[]> topic(HttpServletRequest request, @PathVariable String slug) {
        return HelpTopic.slugged(slug)
                .map(topic -> {
                    Page page = pages.page(request, topic.path());
                    return pages.show(page, "helpTopic.jte", answers(page).answer(topic));
                })
                .orElseGet(() -> {
                    Page page = pages.page(request, "/help");
                    var screen = new ErrorScreen(page.refusal("NOT_FOUND", Map.of()));
                    return pages.refuse(page, "NOT_FOUND", Map.of(), "error.jte", screen);
                });
    }

    private HelpScreen screen(Page page, String query) {
        List<Answer> all = answers(page).all();
        if (query.isEmpty()) {
            return new HelpScreen(query, all, true);
        }
        Search search = Search.in(all, page.language());
        List<Answer> found = search.find(query);
        return found.isEmpty()
                ? new HelpScreen(query, search.nearest(query), false)
                : new HelpScreen(query, found, true);
    }

    private Answers answers(Page page) {
        return new Answers(page.words(), house.rules());
    }
}
