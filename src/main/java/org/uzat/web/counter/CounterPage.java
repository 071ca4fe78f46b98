package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Where a shop's people begin. */
@Controller
class CounterPage {

    private final CounterFrames frames;
    private final Pages pages;

    CounterPage(CounterFrames frames, Pages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/counter")
    ResponseEntity<byte[]> begin(HttpServletRequest request) {
        Page page = pages.page(request, "/counter");
        return pages.show(page, "counter.jte", new CounterScreen(frames.of(request)));
    }
}
