package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.decision.RenewalId;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.refusal.Reason;
import org.uzat.renewal.StoredRenewals;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;
import org.uzat.web.page.RefusalStatus;

/** One card of one's own, and renewing it from its balance: tap a pack, tap the button. */
@Controller
@RequestMapping("/me/cards/{card}")
class OwnCardPage {

    private final Claims claims;
    private final CardDetails details;
    private final OwnRenewals renewals;
    private final StoredRenewals stored;
    private final RenewedWords words;
    private final FormTokens tokens;
    private final Pages pages;

    OwnCardPage(
            Claims claims,
            CardDetails details,
            OwnRenewals renewals,
            StoredRenewals stored,
            RenewedWords words,
            FormTokens tokens,
            Pages pages) {
        this.claims = claims;
        this.details = details;
        this.renewals = renewals;
        this.stored = stored;
        this.words = words;
        this.tokens = tokens;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> card(HttpServletRequest request, Principal principal, @PathVariable String card) {
        Page page = pages.page(request, "/me/cards/" + card);
        return details.of(Visit.owner(principal), card, page, null, tokens.of(request))
                .map(screen -> pages.show(page, "own.jte", screen))
                .orElseGet(() -> notFound(request));
    }

    @PostMapping("/renewals")
    ResponseEntity<byte[]> renew(
            HttpServletRequest request,
            Principal principal,
            @PathVariable String card,
            @RequestParam(name = "offer", defaultValue = "") String offer,
            @RequestParam(name = "once", defaultValue = "0") int seen) {
        Optional<Claim> claim = claims.find(Visit.owner(principal), card);
        if (claim.isEmpty()) {
            return notFound(request);
        }
        Page page = pages.page(request, "/me/cards/" + card);
        return switch (renewals.renew(claim.get(), offer, seen)) {
            case OwnRenewals.Result.Done(RenewalId id) -> Visit.goTo("/me/cards/" + card + "/renewals/" + id);
            case OwnRenewals.Result.Changed() -> {
                var told = new RefusalWords(
                        page.say("own.changed.title"), page.say("own.changed.text"), page.say("own.changed.next"));
                yield again(request, principal, card, page, told, HttpStatus.CONFLICT);
            }
            case OwnRenewals.Result.Denied(var refusal) -> {
                var told = page.refusal(refusal.reason().name(), RefusalFacts.arguments(refusal.facts()));
                HttpStatus status = RefusalStatus.of(refusal.reason().name());
                yield again(request, principal, card, page, told, status);
            }
        };
    }

    @GetMapping("/renewals/{id}")
    ResponseEntity<byte[]> renewed(
            HttpServletRequest request, Principal principal, @PathVariable String card, @PathVariable String id) {
        Optional<Claim> claim = claims.find(Visit.owner(principal), card);
        return RenewalId.parse(id)
                .filter(renewal -> claim.isPresent() && claim.get().line().equals(renewal.line()))
                .flatMap(stored::byId)
                .map(renewal -> {
                    String path = "/me/cards/" + card;
                    Page page = pages.page(request, path + "/renewals/" + id);
                    return pages.show(page, "payment.jte", words.of(page, renewal, path));
                })
                .orElseGet(() -> notFound(request));
    }

    private ResponseEntity<byte[]> again(
            HttpServletRequest request,
            Principal principal,
            String card,
            Page page,
            RefusalWords told,
            HttpStatus status) {
        return details.of(Visit.owner(principal), card, page, told, tokens.of(request))
                .map(screen -> pages.show(page, status, "own.jte", screen))
                .orElseGet(() -> notFound(request));
    }

    private ResponseEntity<byte[]> notFound(HttpServletRequest request) {
        Page page = pages.page(request, "/me");
        String code = Reason.NOT_FOUND.name();
        return pages.refuse(page, code, Map.of(), "error.jte", new ErrorScreen(page.refusal(code, Map.of())));
    }
}
