package org.uzat.web.wallet;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.identity.AccountId;
import org.uzat.language.RefusalWords;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.guest.GuestDesk;
import org.uzat.web.own.FormTokens;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Several cards in one order: picks, a look at the sum, one button. */
@Controller
@RequestMapping("/me/renew")
class RenewPage {

    private final Reviews reviews;
    private final Purchases purchases;
    private final Outcomes outcomes;
    private final FormTokens tokens;
    private final Pages pages;

    RenewPage(Reviews reviews, Purchases purchases, Outcomes outcomes, FormTokens tokens, Pages pages) {
        this.reviews = reviews;
        this.purchases = purchases;
        this.outcomes = outcomes;
        this.tokens = tokens;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> pick(
            HttpServletRequest request, Principal principal, @RequestParam Map<String, String> parameters) {
        return picks(request, principal, Picks.of(parameters), null);
    }

    @GetMapping("/review")
    ResponseEntity<byte[]> review(
            HttpServletRequest request, Principal principal, @RequestParam Map<String, String> parameters) {
        return review(request, principal, Picks.of(parameters), GuestDesk.Promo.NONE, null, "");
    }

    /** The same with a promo code in all prices. */
    @PostMapping("/code")
    ResponseEntity<byte[]> code(
            HttpServletRequest request,
            Principal principal,
            @RequestParam(name = "item", defaultValue = "") List<String> items,
            @RequestParam(name = "promo", defaultValue = "") String code) {
        return switch (reviews.wants(Visit.owner(principal), items)) {
            case Reviews.Wanted.NotOwned notOwned -> outcomes.notFound(request);
            case Reviews.Wanted.Unreadable unreadable ->
                picks(request, principal, new Picks("", Map.of()), Refused.of(Reason.QUOTE_INVALID));
            case Reviews.Wanted.Read(List<Want> wants) ->
                review(request, principal, Reviews.picks(wants), promo(request, code), null, "");
        };
    }

    @PostMapping
    ResponseEntity<byte[]> buy(
            HttpServletRequest request,
            Principal principal,
            @RequestParam(name = "item", defaultValue = "") List<String> items,
            @RequestParam(name = "once", defaultValue = "") String once,
            @RequestParam(name = "how", defaultValue = "BALANCE") String how,
            @RequestParam(name = "way", defaultValue = "") String way,
            @RequestParam(name = "keep", defaultValue = "") String keep,
            @RequestParam(name = "code", defaultValue = "") String code) {
        AccountId owner = Visit.owner(principal);
        return switch (reviews.wants(owner, items)) {
            case Reviews.Wanted.NotOwned notOwned -> outcomes.notFound(request);
            case Reviews.Wanted.Unreadable unreadable ->
                picks(request, principal, new Picks("", Map.of()), Refused.of(Reason.QUOTE_INVALID));
            case Reviews.Wanted.Read(List<Want> wants) -> {
                String prefix = Basket.prefix(owner);
                int before = once.matches("\\d{1,9}") ? Integer.parseInt(once) : purchases.ended(prefix);
                Basket basket = new Paying(how, way, keep, promo(request, code)).basket(wants, prefix, before);
                yield buy(request, principal, basket);
            }
        };
    }

    private ResponseEntity<byte[]> buy(HttpServletRequest request, Principal principal, Basket basket) {
        Page page = page(request);
        Purchases.Result result = purchases.buy(Visit.owner(principal), basket, outcomes.site(), page.language());
        return outcomes.onward(result)
                .orElseGet(() -> review(
                        request, principal, Reviews.picks(basket.wants()), basket.promo(), result, basket.way()));
    }

    private ResponseEntity<byte[]> review(
            HttpServletRequest request,
            Principal principal,
            Picks picks,
            GuestDesk.Promo promo,
            Purchases.@Nullable Result result,
            String way) {
        AccountId owner = Visit.owner(principal);
        Page page = page(request);
        RefusalWords told = result == null ? null : reviews.words(page, owner, outcomes.words(page, result), result);
        return switch (reviews.review(owner, page, picks, promo, told, tokens.of(request))) {
            case Reviews.Seen.Reviewed(ReviewScreen screen) ->
                outcomes.show(page, result, "review.jte", screen.without(Outcomes.gatewayAway(result) ? way : null));
            case Reviews.Seen.Denied(Refused refusal) when result == null -> picks(request, principal, picks, refusal);
            case Reviews.Seen.Denied denied ->
                outcomes.show(page, result, "renew.jte", reviews.picks(owner, page, picks, told));
        };
    }

    private ResponseEntity<byte[]> picks(
            HttpServletRequest request, Principal principal, Picks picks, @Nullable Refused refusal) {
        Page page = page(request);
        RefusalWords words = refusal == null ? null : outcomes.words(page, refusal);
        RenewScreen screen = reviews.picks(Visit.owner(principal), page, picks, words);
        Purchases.Result denied = refusal == null ? null : new Purchases.Result.Denied(refusal, List.of());
        return outcomes.show(page, denied, "renew.jte", screen);
    }

    private static GuestDesk.Promo promo(HttpServletRequest request, String code) {
        return GuestDesk.Promo.typed(code, request.getRemoteAddr());
    }

    private Page page(HttpServletRequest request) {
        return pages.page(request, "/me/renew");
    }
}
