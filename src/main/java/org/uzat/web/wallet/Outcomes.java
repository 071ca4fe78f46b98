package org.uzat.web.wallet;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.uzat.language.Amount;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.own.Visit;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.PageSettings;
import org.uzat.web.page.Pages;

/** Turns what became of a tap into the next page: the bank, the payment, or the same page with words. */
@Component
class Outcomes {

    private final Pages pages;
    private final PageSettings settings;

    Outcomes(Pages pages, PageSettings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    /** Where a purchase leads on; empty where the page is to be shown again. */
    Optional<ResponseEntity<byte[]>> onward(Purchases.Result result) {
        return switch (result) {
            case Purchases.Result.Checkout(URI url) -> Optional.of(Visit.goTo(url.toString()));
            case Purchases.Result.Known(String id) -> Optional.of(Visit.goTo("/me/payments/" + id));
            case Purchases.Result.Changed changed -> Optional.empty();
            case Purchases.Result.PriceChanged changed -> Optional.empty();
            case Purchases.Result.Denied denied -> Optional.empty();
        };
    }

    /** Whether the way to pay did not answer, so that another one is to be offered. */
    static boolean gatewayAway(Purchases.@Nullable Result result) {
        return result instanceof Purchases.Result.Denied(Refused refusal, var because)
                && refusal.reason() == Reason.GATEWAY_UNAVAILABLE;
    }

    /** Why nothing was bought. */
    RefusalWords words(Page page, Purchases.Result result) {
        return switch (result) {
            case Purchases.Result.PriceChanged(Amount was, Amount now) -> {
                RefusalWords words = page.refusal(Reason.PRICE_CHANGED.name(), Map.of());
                String prices = page.say("card.prices", "was", was, "now", now);
                String text = page.say("text.join", "one", prices, "two", words.text());
                yield new RefusalWords(words.title(), text, words.next(), words.code());
            }
            case Purchases.Result.Denied(Refused refusal, var because) -> words(page, refusal);
            case Purchases.Result.Changed changed -> changed(page);
            case Purchases.Result.Checkout onward -> changed(page);
            case Purchases.Result.Known onward -> changed(page);
        };
    }

    RefusalWords words(Page page, Refused refusal) {
        return page.refusal(refusal.reason().name(), RefusalFacts.arguments(refusal.facts()));
    }

    /** A page as it is, or the same page shown again after a tap that bought nothing. */
    ResponseEntity<byte[]> show(Page page, Purchases.@Nullable Result result, String template, Object screen) {
        if (result instanceof Purchases.Result.Denied(Refused refusal, var because)) {
            Map<String, Object> arguments = RefusalFacts.arguments(refusal.facts());
            return pages.refuse(page, refusal.reason().name(), arguments, template, screen);
        }
        return pages.show(page, result == null ? HttpStatus.OK : HttpStatus.CONFLICT, template, screen);
    }

    /** The page for what is not this account's, which is the same as for what is not there. */
    ResponseEntity<byte[]> notFound(HttpServletRequest request) {
        Page page = pages.page(request, "/me");
        String code = Reason.NOT_FOUND.name();
        return pages.refuse(page, code, Map.of(), "error.jte", new ErrorScreen(page.refusal(code, Map.of())));
    }

    /** This installation's address, for the way back from the bank. */
    URI site() {
        return settings.site() != null
                ? settings.site()
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri();
    }

    private static RefusalWords changed(Page page) {
        return new RefusalWords(
                page.say("own.changed.title"), page.say("own.changed.text"), page.say("own.changed.next"));
    }
}
