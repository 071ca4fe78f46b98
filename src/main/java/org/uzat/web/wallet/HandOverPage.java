package org.uzat.web.wallet;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.claim.CardOffer;
import org.uzat.claim.CardOffers;
import org.uzat.claim.Claims;
import org.uzat.claim.Proof;
import org.uzat.identity.AccountId;
import org.uzat.identity.Address;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.own.Form;
import org.uzat.web.own.FormTokens;
import org.uzat.web.own.Forms;
import org.uzat.web.own.Typed;
import org.uzat.web.own.Visit;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.LanguageChoice;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Handing a card over to somebody else: offered by its owner, accepted or declined by whoever has the address. */
@Controller
@RequestMapping("/me")
class HandOverPage {

    private final CardOffers offers;
    private final Claims claims;
    private final Offered offered;
    private final Typed typed;
    private final Forms forms;
    private final FormTokens tokens;
    private final Pages pages;

    HandOverPage(
            CardOffers offers,
            Claims claims,
            Offered offered,
            Typed typed,
            Forms forms,
            FormTokens tokens,
            Pages pages) {
        this.offers = offers;
        this.claims = claims;
        this.offered = offered;
        this.typed = typed;
        this.forms = forms;
        this.tokens = tokens;
        this.pages = pages;
    }

    /** The form, or the offer that is open already. */
    @GetMapping("/cards/{card}/hand-over")
    ResponseEntity<byte[]> ask(HttpServletRequest request, Principal principal, @PathVariable String card) {
        AccountId owner = Visit.owner(principal);
        if (claims.find(owner, card).isEmpty()) {
            return Visit.goTo("/me");
        }
        Optional<CardOffer> open = offers.of(owner, card);
        if (open.isEmpty()) {
            return forms.show(request, form(request, card, ""));
        }
        Page page = pages.page(request, path(card));
        String words = offered.openWords(page, open.get());
        return pages.show(page, "handOver.jte", new HandOverScreen("/me/cards/" + card, words, tokens.of(request)));
    }

    @PostMapping("/cards/{card}/hand-over")
    ResponseEntity<byte[]> offer(
            HttpServletRequest request,
            Principal principal,
            @PathVariable String card,
            @RequestParam(name = "recipient", defaultValue = "") String recipient) {
        Optional<Address> to = typed.address(recipient);
        Reason malformed = recipient.contains("@") ? Reason.ADDRESS_MALFORMED : Reason.NUMBER_MALFORMED;
        Optional<Refused> refused = to.isEmpty()
                ? Optional.of(Refused.of(malformed))
                : offers.offer(
                        Visit.owner(principal), card, to.get(), LanguageChoice.of(request), Visit.network(request));
        return refused.map(why -> forms.refuse(request, form(request, card, recipient), why))
                .orElseGet(() -> Visit.goTo(path(card)));
    }

    @PostMapping("/cards/{card}/hand-over/withdraw")
    ResponseEntity<byte[]> withdraw(Principal principal, @PathVariable String card) {
        offers.withdraw(Visit.owner(principal), card);
        return Visit.goTo("/me/cards/" + card);
    }

    @PostMapping("/offers/{offer}/accept")
    ResponseEntity<byte[]> accept(HttpServletRequest request, Principal principal, @PathVariable String offer) {
        return switch (offers.accept(Visit.owner(principal), offer)) {
            case Proof.Proven(var claim) -> Visit.goTo("/me/cards/" + claim.card() + "/look");
            case Proof.Denied(Refused refused) -> {
                String code = refused.reason().name();
                Page page = pages.page(request, "/me");
                yield pages.refuse(page, code, Map.of(), "error.jte", new ErrorScreen(page.refusal(code, Map.of())));
            }
        };
    }

    @PostMapping("/offers/{offer}/decline")
    ResponseEntity<byte[]> decline(Principal principal, @PathVariable String offer) {
        offers.decline(Visit.owner(principal), offer);
        return Visit.goTo("/me");
    }

    private Form form(HttpServletRequest request, String card, String recipient) {
        return Form.named(pages.page(request, path(card)), "handOver")
                .ask("recipient", "recipient", "text", "off", recipient)
                .link("back", "/me/cards/" + card);
    }

    private static String path(String card) {
        return "/me/cards/" + card + "/hand-over";
    }
}
