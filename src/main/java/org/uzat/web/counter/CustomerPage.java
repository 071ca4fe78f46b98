package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.language.Language;
import org.uzat.time.WallClock;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** The second window, turned to the customer: it follows the clerk's, and speaks the customer's language. */
@Controller
class CustomerPage {

    private static final String PATH = "/counter/customer";
    private static final int FIELD_LONGEST = 80;

    private final CounterFrames frames;
    private final CustomerView view;
    private final SoldView sold;
    private final Pages pages;
    private final WallClock clock;

    CustomerPage(CounterFrames frames, CustomerView view, SoldView sold, Pages pages, WallClock clock) {
        this.frames = frames;
        this.view = view;
        this.sold = sold;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> window(HttpServletRequest request) {
        return show(request, Showing.of(request, clock.instant()), "counterCustomer.jte");
    }

    /** News only. The window alone keeps nobody logged in: it goes when the clerk has not done anything for half an hour. */
    @GetMapping(PATH + "/now")
    ResponseEntity<byte[]> now(HttpServletRequest request, @RequestParam(name = "turn", defaultValue = "-1") int turn) {
        Showing showing = Showing.of(request, clock.instant());
        if (showing.isStale(clock.instant())) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            return ResponseEntity.noContent()
                    .header("HX-Redirect", "/desk/login")
                    .build();
        }
        return showing.turn() == turn
                ? ResponseEntity.noContent().build()
                : show(request, showing, "counterCustomerPart.jte");
    }

    /** What the clerk is choosing; the page works without it, the window then tells of the card and of the sale. */
    @PostMapping(PATH + "/show")
    ResponseEntity<Void> choosing(
            HttpServletRequest request,
            @RequestParam(name = "line", defaultValue = "") String line,
            @RequestParam(name = "offer", defaultValue = "") String offer,
            @RequestParam(name = "amount", defaultValue = "") String amount,
            @RequestParam(name = "means", defaultValue = "") String means,
            @RequestParam(name = "given", defaultValue = "") String given) {
        Showing showing = Showing.of(request, clock.instant());
        if (Objects.equals(showing.line(), line) && showing.sale() == null) {
            String chosen = offer.equals(Wished.TOP_UP) ? Wished.TOP_UP + "*" + amount.strip() : offer;
            showing.chosen(cut(chosen), cut(means), cut(given), clock.instant()).keep(request);
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping(PATH + "/language")
    ResponseEntity<byte[]> speak(
            HttpServletRequest request,
            @RequestParam(name = "lang", defaultValue = "") String tag,
            @RequestParam(name = "back", defaultValue = "") String back) {
        Language.tagged(tag)
                .ifPresent(language -> Showing.of(request, clock.instant())
                        .in(language, clock.instant())
                        .keep(request));
        return CounterPage.seeOther(back.matches("/counter(/[A-Za-z0-9_]+)*") ? back : "/counter");
    }

    private ResponseEntity<byte[]> show(HttpServletRequest request, Showing showing, String template) {
        Page page = pages.page(showing.language(), PATH);
        return pages.show(page, template, view.screen(page, frames.looking(request), showing, sold.site(request)));
    }

    private static @Nullable String cut(String field) {
        String plain = field.strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), FIELD_LONGEST));
    }
}
