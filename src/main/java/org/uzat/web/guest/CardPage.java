package org.uzat.web.guest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.language.RefusalWords;
import org.uzat.refusal.Reason;
import org.uzat.web.page.CardCountry;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.LanguageChoice;
import org.uzat.web.page.Page;
import org.uzat.web.page.PageSettings;
import org.uzat.web.page.Pages;

/** The card, what can be bought for it with its before and after, and the way to the payment page. */
@Controller
class CardPage {

    private final GuestDesk desk;
    private final Pages pages;
    private final PageSettings settings;

    CardPage(GuestDesk desk, Pages pages, PageSettings settings) {
        this.desk = desk;
        this.pages = pages;
        this.settings = settings;
    }

    /** @param code one that somebody passed on with a link; a typed one comes by its form and stands in no address */
    @GetMapping("/cards/{sealed}")
    ResponseEntity<byte[]> card(
            HttpServletRequest request,
            @PathVariable String sealed,
            @RequestParam(name = "pack", defaultValue = "") String pack,
            @RequestParam(name = "code", defaultValue = "") String code) {
        String passed = Typed.code(code);
        ResponseEntity<byte[]> shown = show(request, sealed, passed, pack);
        return passed.isEmpty() && shown.getStatusCode().is2xxSuccessful() ? pages.keep(shown) : shown;
    }

    /** The same with a promo code in all prices. */
    @PostMapping("/cards/{sealed}/code")
    ResponseEntity<byte[]> code(
            HttpServletRequest request,
            @PathVariable String sealed,
            @RequestParam(name = "code", defaultValue = "") String code) {
        return show(request, sealed, code, "");
    }

    @PostMapping("/cards/{sealed}/payment")
    ResponseEntity<byte[]> pay(
            HttpServletRequest request,
            @PathVariable String sealed,
            @RequestParam(name = "offer", defaultValue = "") String quote,
            @RequestParam(name = "once", defaultValue = "") String once,
            @RequestParam(name = "way", defaultValue = "") String way,
            @RequestParam(name = "keep", defaultValue = "") String keep,
            @RequestParam(name = "code", defaultValue = "") String code) {
        var wish = new GuestDesk.Wish(
                sealed,
                quote,
                once,
                way,
                !keep.isEmpty(),
                LanguageChoice.of(request),
                settings.siteOf(request),
                promo(request, code));
        return switch (desk.pay(wish)) {
            case GuestDesk.Checkout(URI url) -> seeOther(url);
            case GuestDesk.Known(String paymentId) -> seeOther(URI.create("/payments/" + paymentId));
            case GuestDesk.PriceChanged changed -> askAgain(request, changed);
            case Refused refused -> refuseOnCard(request, wish, refused);
        };
    }

    private ResponseEntity<byte[]> show(HttpServletRequest request, String sealed, String code, String pack) {
        return switch (desk.card(sealed, promo(request, code), LanguageChoice.of(request))) {
            case Card shown -> {
                Card card = shown.proposing(pack);
                Page page = pages.page(request, path(card));
                Ways ways = ways(request, page, card);
                yield pages.show(page, "card.jte", new CardScreen(page, card, ways, null, closed(page, card, ways)));
            }
            case Refused refused -> refuse(request, refused);
        };
    }

    private ResponseEntity<byte[]> askAgain(HttpServletRequest request, GuestDesk.PriceChanged changed) {
        Offer fresh = changed.fresh();
        Page page = pages.page(request, path(changed.card()));
        RefusalWords words = page.refusal("PRICE_CHANGED", Map.of());
        String prices = page.say("card.prices", "was", changed.was(), "now", fresh.price());
        String text = page.say("text.join", "one", prices, "two", words.text());
        var notice = new RefusalWords(words.title(), text, words.next(), words.code());
        var screen = new CardScreen(page, changed.card(), ways(request, page, changed.card()), fresh.quote(), notice);
        return pages.show(page, HttpStatus.CONFLICT, "card.jte", screen);
    }

    /** A refusal of the payment is told where the choice is, so that another one can be made. */
    private ResponseEntity<byte[]> refuseOnCard(HttpServletRequest request, GuestDesk.Wish wish, Refused refused) {
        return switch (desk.card(wish.sealed(), wish.promo(), LanguageChoice.of(request))) {
            case Card card -> {
                Page page = pages.page(request, path(card));
                boolean away = refused.code().equals(Reason.GATEWAY_UNAVAILABLE.name());
                Ways ways = ways(request, page, card).without(away ? wish.way() : null);
                String chosen = away && sold(card, wish.quote()) ? wish.quote() : null;
                RefusalWords notice = away && ways.asked() ? ways.failed() : words(page, refused);
                var screen = new CardScreen(page, card, ways, chosen, notice);
                yield pages.refuse(page, refused.code(), refused.arguments(), "card.jte", screen);
            }
            case Refused gone -> refuse(request, gone);
        };
    }

    private ResponseEntity<byte[]> refuse(HttpServletRequest request, Refused refused) {
        Page page = pages.page(request, "/");
        return pages.refuse(
                page, refused.code(), refused.arguments(), "error.jte", new ErrorScreen(words(page, refused)));
    }

    private Ways ways(HttpServletRequest request, Page page, Card card) {
        return new Ways(page, desk.ways(card, CardCountry.of(request)));
    }

    private static boolean sold(Card card, String quote) {
        return card.offers().stream().anyMatch(offer -> offer.quote().equals(quote));
    }

    /** What to say at once where no gateway answers; null where one does, or nothing is sold. */
    private static @Nullable RefusalWords closed(Page page, Card card, Ways ways) {
        boolean away = ways.names().isEmpty() && !card.offers().isEmpty();
        return away ? page.refusal(Reason.GATEWAY_UNAVAILABLE.name(), Map.of()) : null;
    }

    private static RefusalWords words(Page page, Refused refused) {
        return page.refusal(refused.code(), refused.arguments());
    }

    private static GuestDesk.Promo promo(HttpServletRequest request, String code) {
        return GuestDesk.Promo.typed(code, request.getRemoteAddr());
    }

    private static String path(Card card) {
        return "/cards/" + card.sealed();
    }

    private static ResponseEntity<byte[]> seeOther(URI url) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(url).build();
    }
}
