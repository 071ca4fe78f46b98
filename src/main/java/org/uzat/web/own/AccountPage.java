package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.identity.AccountId;
import org.uzat.identity.OwnAccount;
import org.uzat.language.Language;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** One's own account: addresses, language, receipts, password, devices. */
@Controller
@RequestMapping("/me/account")
class AccountPage {

    private final OwnAccount own;
    private final Sessions sessions;
    private final FormTokens tokens;
    private final Pages pages;

    AccountPage(OwnAccount own, Sessions sessions, FormTokens tokens, Pages pages) {
        this.own = own;
        this.sessions = sessions;
        this.tokens = tokens;
        this.pages = pages;
    }

    /** A session that has outlived its account leads to the log-in. */
    @GetMapping
    ResponseEntity<byte[]> account(
            HttpServletRequest request,
            Principal principal,
            @RequestParam(name = "done", defaultValue = "") String done) {
        Page page = pages.page(request, "/me/account");
        return own.profile(Visit.owner(principal))
                .map(profile -> {
                    String key = "account.done." + done;
                    String told = page.words().knows(key) ? page.say(key) : null;
                    return pages.show(page, "account.jte", new AccountScreen(page, profile, told, tokens.of(request)));
                })
                .orElseGet(() -> {
                    sessions.leave(request);
                    return Visit.goTo("/login");
                });
    }

    @PostMapping("/language")
    ResponseEntity<byte[]> language(Principal principal, @RequestParam(name = "lang", defaultValue = "") String tag) {
        Language.tagged(tag).ifPresent(language -> own.language(Visit.owner(principal), language));
        return Visit.goTo("/me/account?done=language");
    }

    @PostMapping("/receipts")
    ResponseEntity<byte[]> receipts(Principal principal, @RequestParam(name = "wanted") boolean wanted) {
        own.receipts(Visit.owner(principal), wanted);
        return Visit.goTo("/me/account?done=receipts");
    }

    @PostMapping("/elsewhere")
    ResponseEntity<byte[]> logOutElsewhere(HttpServletRequest request, Principal principal) {
        AccountId owner = Visit.owner(principal);
        sessions.endOthers(request, owner);
        return Visit.goTo("/me/account?done=elsewhere");
    }
}
