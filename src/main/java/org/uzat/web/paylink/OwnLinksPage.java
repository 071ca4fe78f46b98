package org.uzat.web.paylink;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.language.RefusalFacts;
import org.uzat.paylink.PayLinkView;
import org.uzat.paylink.PayLinks;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.own.FormTokens;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;
import org.uzat.web.trade.Chosen;
import org.uzat.web.trade.LinkTokens;

/** What an owner has asked others to pay for one card: asking, seeing what became of it, taking it back. */
@Controller
@RequestMapping("/me/cards/{card}/links")
class OwnLinksPage {

    private final Claims claims;
    private final PayLinks links;
    private final LinkTokens linkTokens;
    private final LinkFacts facts;
    private final FormTokens tokens;
    private final Pages pages;

    OwnLinksPage(
            Claims claims, PayLinks links, LinkTokens linkTokens, LinkFacts facts, FormTokens tokens, Pages pages) {
        this.claims = claims;
        this.links = links;
        this.linkTokens = linkTokens;
        this.facts = facts;
        this.tokens = tokens;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> all(HttpServletRequest request, Principal principal, @PathVariable String card) {
        return claims.find(Visit.owner(principal), card)
                .map(claim -> show(request, claim, null))
                .orElseGet(() -> Visit.goTo("/me"));
    }

    /** @param offer the value of an offer as the card's page has it: what was chosen, and the line's version behind it */
    @PostMapping
    ResponseEntity<byte[]> ask(
            HttpServletRequest request,
            Principal principal,
            @PathVariable String card,
            @RequestParam(name = "offer", defaultValue = "") String offer) {
        Optional<Claim> claim = claims.find(Visit.owner(principal), card);
        if (claim.isEmpty()) {
            return Visit.goTo("/me");
        }
        Optional<Chosen> chosen =
                Chosen.leading(offer).filter(one -> !one.pack().isEmpty());
        if (chosen.isEmpty()) {
            return show(request, claim.get(), Refused.of(Reason.ORDER_EMPTY));
        }
        String account = claim.get().account().toString();
        return switch (links.ask(
                claim.get().line(), chosen.get().pack(), chosen.get().version(), account, Visit.network(request))) {
            case PayLinks.Asked.Link asked ->
                Visit.goTo("/share/" + linkTokens.asker(asked.link().id(), asked.token()));
            case PayLinks.Asked.Not(Refused refused) -> show(request, claim.get(), refused);
        };
    }

    @PostMapping("/{link}/cancel")
    ResponseEntity<byte[]> cancel(Principal principal, @PathVariable String card, @PathVariable long link) {
        claims.find(Visit.owner(principal), card)
                .flatMap(claim -> links.byId(link)
                        .filter(asked -> asked.line().equals(claim.line())
                                && asked.askedBy().equals(claim.account().toString())))
                .ifPresent(links::cancel);
        return Visit.goTo("/me/cards/" + card + "/links");
    }

    private ResponseEntity<byte[]> show(HttpServletRequest request, Claim claim, @Nullable Refused refused) {
        String path = "/me/cards/" + claim.card();
        Page page = pages.page(request, path + "/links");
        var rows = links.askedBy(claim.account().toString(), claim.line()).stream()
                .map(view -> row(page, path, view))
                .toList();
        if (refused == null) {
            return pages.show(page, "ownLinks.jte", new OwnLinksScreen(path, tokens.of(request), rows, null));
        }
        String code = refused.reason().name();
        Map<String, Object> arguments = RefusalFacts.arguments(refused.facts());
        var screen = new OwnLinksScreen(path, tokens.of(request), rows, page.refusal(code, arguments));
        return pages.refuse(page, code, arguments, "ownLinks.jte", screen);
    }

    private OwnLinksScreen.Row row(Page page, String path, PayLinkView view) {
        LinkFacts.Of about = facts.of(view.link());
        boolean open = view.state() == PayLinkView.State.OPEN || view.state() == PayLinkView.State.PAYING;
        String state = view.state() == PayLinkView.State.OPEN
                ? page.say("share.state.OPEN", "until", about.until(page))
                : page.say("share.state." + view.state());
        boolean takenBack = view.link().cancelledAt() != null;
        return new OwnLinksScreen.Row(
                about.packName(page) + ", " + about.price(page),
                state,
                open && !takenBack ? path + "/links/" + view.link().id() + "/cancel" : null);
    }
}
