package org.uzat.web.voucher;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.limits.Network;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.voucher.VoucherTries;
import org.uzat.web.guest.PaymentScreen;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;
import org.uzat.web.trade.CardFinder;

/** A voucher for any card: number and PIN are sent in a form, so that they stand in no address, log or history. */
@Controller
class VoucherPage {

    private static final String PATH = "/voucher";
    private static final int TYPED_LENGTH = 60;

    private final CardFinder finder;
    private final Counter counter;
    private final VoucherForms forms;
    private final VoucherWords words;
    private final Pages pages;

    VoucherPage(CardFinder finder, Counter counter, VoucherForms forms, VoucherWords words, Pages pages) {
        this.finder = finder;
        this.counter = counter;
        this.forms = forms;
        this.words = words;
        this.pages = pages;
    }

    /**
     * The form.
     *
     * @param card the token of a card that was looked at before, or nothing
     */
    @GetMapping(PATH)
    ResponseEntity<byte[]> ask(
            HttpServletRequest request, @RequestParam(name = "card", defaultValue = "") String card) {
        Optional<CardFinder.Found.Card> known = finder.open(card);
        String path = known.isPresent() ? PATH + "?card=" + card : PATH;
        Page page = pages.page(request, path);
        return pages.show(page, "voucher.jte", form(page, known, "", "", counter.once(), null));
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> redeem(
            HttpServletRequest request,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "card", defaultValue = "") String card,
            @RequestParam(name = "pin", defaultValue = "") String pin,
            @RequestParam(name = "once", defaultValue = "") String once) {
        String typed = number.strip().substring(0, Math.min(number.strip().length(), TYPED_LENGTH));
        Optional<CardFinder.Found.Card> known = finder.open(card);
        if (known.isEmpty()) {
            CardFinder.Found found = finder.find(typed, request.getRemoteAddr());
            if (found instanceof CardFinder.Found.Not not) {
                return refuse(request, Optional.empty(), typed, pin, new Counter.Result.Not(not.refusal(), once));
            }
            known = Optional.of((CardFinder.Found.Card) found);
        }
        var trier = new VoucherTries.Trier(null, known.get().line().id(), Network.of(request.getRemoteAddr()));
        return switch (counter.redeem(pin, once, trier, "guest")) {
            case Counter.Result.Done done -> VoucherForms.goTo(PATH + "/" + words.token(done.id()));
            case Counter.Result.Not not -> refuse(request, card.isEmpty() ? Optional.empty() : known, typed, pin, not);
        };
    }

    @GetMapping(PATH + "/{token}")
    ResponseEntity<byte[]> result(HttpServletRequest request, @PathVariable String token) {
        Page page = pages.page(request, PATH + "/" + token);
        var back = new PaymentScreen.Action(page.say("payment.another"), "/");
        return words.of(page, token, back)
                .map(screen -> pages.keep(pages.show(page, "payment.jte", screen)))
                .orElseGet(() -> notFound(request));
    }

    private ResponseEntity<byte[]> refuse(
            HttpServletRequest request,
            Optional<CardFinder.Found.Card> known,
            String typed,
            String pin,
            Counter.Result.Not not) {
        Page page = pages.page(request, PATH);
        String once = not.once().isEmpty() ? counter.once() : not.once();
        return forms.refuse(page, not.refusal(), form(page, known, typed, pin, once, not.refusal()));
    }

    private VoucherScreen form(
            Page page,
            Optional<CardFinder.Found.Card> known,
            String typed,
            String pin,
            String once,
            @Nullable Refused refusal) {
        VoucherForms.Filled filled = new VoucherForms.Filled(pin, once, refusal);
        return known.map(card -> forms.card(
                        page,
                        new VoucherForms.About(PATH, card.sealed(), card.number(), null, "/cards/" + card.sealed()),
                        filled))
                .orElseGet(() -> forms.anyCard(page, PATH, typed, filled));
    }

    private ResponseEntity<byte[]> notFound(HttpServletRequest request) {
        Page page = pages.page(request, "/");
        String code = Reason.NOT_FOUND.name();
        return pages.refuse(page, code, Map.of(), "error.jte", new ErrorScreen(page.refusal(code, Map.of())));
    }
}
