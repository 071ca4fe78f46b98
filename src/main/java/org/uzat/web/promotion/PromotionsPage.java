package org.uzat.web.promotion;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** All promotions: how each stands and what it has cost. */
@Controller
class PromotionsPage {

    static final String PATH = "/desk/promotions";

    private final PromotionBook book;
    private final Pages pages;

    PromotionsPage(PromotionBook book, Pages pages) {
        this.book = book;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        Page page = pages.page(request, PATH);
        return pages.show(page, "deskPromotions.jte", new PromotionsScreen(DeskFrame.of(request), book.all(page)));
    }
}
