package org.uzat.web.wallet;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uzat.identity.AccountId;
import org.uzat.reminder.Inbox;
import org.uzat.web.own.FormTokens;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** My cards. */
@Controller
class CardsPage {

    private final Wallet wallet;
    private final Repeats repeats;
    private final Offered offered;
    private final Inbox inbox;
    private final FormTokens tokens;
    private final Pages pages;

    CardsPage(Wallet wallet, Repeats repeats, Offered offered, Inbox inbox, FormTokens tokens, Pages pages) {
        this.wallet = wallet;
        this.repeats = repeats;
        this.offered = offered;
        this.inbox = inbox;
        this.tokens = tokens;
        this.pages = pages;
    }

    @GetMapping("/me")
    ResponseEntity<byte[]> cards(HttpServletRequest request, Principal principal) {
        Page page = pages.page(request, "/me");
        AccountId owner = Visit.owner(principal);
        List<OwnCard> cards = wallet.cards(owner, page);
        var screen = new CardsScreen(
                cards, repeats.of(owner, cards), offered.to(owner, page), inbox.unread(owner), tokens.of(request));
        return pages.keep(pages.show(page, "cards.jte", screen));
    }
}
