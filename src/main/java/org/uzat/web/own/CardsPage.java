package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uzat.identity.AccountId;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** My cards. */
@Controller
class CardsPage {

    private final Wallet wallet;
    private final Offered offered;
    private final FormTokens tokens;
    private final Pages pages;

    CardsPage(Wallet wallet, Offered offered, FormTokens tokens, Pages pages) {
        this.wallet = wallet;
        this.offered = offered;
        this.tokens = tokens;
        this.pages = pages;
    }

    @GetMapping("/me")
    ResponseEntity<byte[]> cards(HttpServletRequest request, Principal principal) {
        Page page = pages.page(request, "/me");
        AccountId owner = Visit.owner(principal);
        var screen = new CardsScreen(wallet.cards(owner, page), offered.to(owner, page), tokens.of(request));
        return pages.show(page, "cards.jte", screen);
    }
}
