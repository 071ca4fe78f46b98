package org.uzat.web.wallet;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
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
import org.uzat.identity.AccountId;
import org.uzat.language.RefusalWords;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.guest.GuestDesk;
import org.uzat.web.own.FormTokens;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** One card of one's own, and buying for it: tap a pack, tap the button. */
@Controller
@RequestMapping("/me/cards/{card}")
class OwnCardPage {

    private final Claims claims;
    private final CardDetails details;
    private final Purchases purchases;
    private final Outcomes outcomes;
    private final FormTokens tokens;
    private final Pages pages;

    OwnCardPage(
            Claims claims,
            CardDetails details,
            Purchases purchases,
            Outcomes outcomes,
            FormTokens tokens,
            Pages pages) {
        this.claims = claims;
        this.details = details;
        this.purchases = purchases;
        this.outcomes = outcomes;
        this.tokens = tokens;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> card(HttpServletRequest request, Principal principal, @PathVariable String card) {
        ResponseEntity<byte[]> shown = show(request, principal, card, GuestDesk.Promo.NONE, null, "");
        return shown.getStatusCode().is2xxSuccessful() ? pages.keep(shown) : shown;
    }

    /**
     * News for a page that is being looked at, or nothing.
     *
     * @param seen what it shows already
     */
    @GetMapping("/live")
    ResponseEntity<byte[]> live(
            HttpServletRequest request,
            Principal principal,
            @PathVariable String card,
            @RequestParam(name = "seen", defaultValue = "") String seen) {
        AccountId owner = Visit.owner(principal);
        Page page = pages.page(request, "/me/cards/" + card);
        if (details.seen(owner, card, page).filter(seen::equals).isPresent()) {
            return ResponseEntity.noContent().build();
        }
        return details.of(owner, card, page, GuestDesk.Promo.NONE, null, tokens.of(request))
                .map(screen -> pages.show(page, "ownLive.jte", screen))
                .orElseGet(() -> outcomes.notFound(request));
    }

    /** The same with a promo code in all prices. */
    @PostMapping("/code")
    ResponseEntity<byte[]> code(
            HttpServletRequest request,
            Principal principal,
            @PathVariable String card,
            @RequestParam(name = "code", defaultValue = "") String code) {
        return show(request, principal, card, promo(request, code), null, "");
    }

    @PostMapping("/orders")
    ResponseEntity<byte[]> buy(
            HttpServletRequest request,
            Principal principal,
            @PathVariable String card,
            @RequestParam(name = "offer", defaultValue = "") String offer,
            @RequestParam(name = "once", defaultValue = "") String once,
            @RequestParam(name = "how", defaultValue = "BALANCE") String how,
            @RequestParam(name = "way", defaultValue = "") String way,
            @RequestParam(name = "keep", defaultValue = "") String keep,
            @RequestParam(name = "code", defaultValue = "") String code) {
        AccountId owner = Visit.owner(principal);
        Optional<Claim> claim = claims.find(owner, card);
        if (claim.isEmpty()) {
            return outcomes.notFound(request);
        }
        GuestDesk.Promo promo = promo(request, code);
        Page page = pages.page(request, "/me/cards/" + card);
        Purchases.Result result = Want.parse(claim.get(), offer)
                .map(want -> purchases.buy(
                        owner,
                        basket(owner, want, new Paying(how, way, keep, promo), once),
                        outcomes.site(),
                        page.language()))
                .orElseGet(() -> new Purchases.Result.Denied(
                        Refused.of(offer.isEmpty() ? Reason.ORDER_EMPTY : Reason.QUOTE_INVALID), List.of()));
        Optional<ResponseEntity<byte[]>> onward = outcomes.onward(result);
        return onward.orElseGet(() -> show(request, principal, card, promo, result, way));
    }

    private Basket basket(AccountId owner, Want want, Paying paying, String once) {
        String prefix = Basket.prefix(owner, want.claim().line());
        int before = once.matches("\\d{1,9}") ? Integer.parseInt(once) : purchases.ended(prefix);
        return paying.basket(List.of(want), prefix, before);
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request,
            Principal principal,
            String card,
            GuestDesk.Promo promo,
            Purchases.@Nullable Result result,
            String way) {
        Page page = pages.page(request, "/me/cards/" + card);
        RefusalWords told = result == null ? null : outcomes.words(page, result);
        String failed = Outcomes.gatewayAway(result) ? way : null;
        return details.of(Visit.owner(principal), card, page, promo, told, tokens.of(request))
                .map(screen -> outcomes.show(page, result, "own.jte", screen.without(failed)))
                .orElseGet(() -> outcomes.notFound(request));
    }

    private static GuestDesk.Promo promo(HttpServletRequest request, String code) {
        return GuestDesk.Promo.typed(code, request.getRemoteAddr());
    }
}
