package org.uzat.web.wallet;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.uzat.autorenew.AutoRenewals;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.line.Line;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.own.Form;
import org.uzat.web.own.Forms;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Letting a card renew itself: which pack, until when; and stopping it in one tap. */
@Controller
@RequestMapping("/me/cards/{card}/auto-renew")
class AutoRenewPage {

    private final Claims claims;
    private final Wallet wallet;
    private final AutoRenewals autoRenewals;
    private final AutoRenewOffers offers;
    private final Forms forms;
    private final Pages pages;

    AutoRenewPage(
            Claims claims, Wallet wallet, AutoRenewals autoRenewals, AutoRenewOffers offers, Forms forms, Pages pages) {
        this.claims = claims;
        this.wallet = wallet;
        this.autoRenewals = autoRenewals;
        this.offers = offers;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(HttpServletRequest request, Principal principal, @PathVariable String card) {
        Optional<Line> line = claims.find(Visit.owner(principal), card).flatMap(wallet::line);
        return line.isEmpty() ? Visit.goTo("/me") : forms.show(request, form(request, card, line.get(), "", ""));
    }

    @PostMapping
    ResponseEntity<byte[]> agree(
            HttpServletRequest request,
            Principal principal,
            @PathVariable String card,
            @RequestParam(name = "pack", defaultValue = "") String pack,
            @RequestParam(name = "until", defaultValue = "") String until) {
        Optional<Claim> claim = claims.find(Visit.owner(principal), card);
        Optional<Line> line = claim.flatMap(wallet::line);
        if (line.isEmpty()) {
            return Visit.goTo("/me");
        }
        Optional<Refused> refused = agree(claim.orElseThrow(), line.get(), pack, until);
        return refused.isPresent()
                ? forms.refuse(request, form(request, card, line.get(), pack, until), refused.get())
                : Visit.goTo("/me/cards/" + card);
    }

    @PostMapping("/stop")
    ResponseEntity<byte[]> stop(Principal principal, @PathVariable String card) {
        claims.find(Visit.owner(principal), card).ifPresent(claim -> autoRenewals.stop(claim.account(), claim.line()));
        return Visit.goTo("/me/cards/" + card);
    }

    private Optional<Refused> agree(Claim claim, Line line, String pack, String until) {
        Optional<AutoRenewOffers.Offered> offered = offers.parse(line, pack);
        if (offered.isEmpty()) {
            return Optional.of(Refused.of(pack.isEmpty() ? Reason.ORDER_EMPTY : Reason.PRICE_CHANGED));
        }
        try {
            @Nullable LocalDate last = until.isBlank() ? null : LocalDate.parse(until.strip());
            return autoRenewals.agree(
                    claim, line, offered.get().pack(), offered.get().price(), last);
        } catch (DateTimeParseException noDay) {
            return Optional.of(Refused.of(Reason.MALFORMED));
        }
    }

    private Form form(HttpServletRequest request, String card, Line line, String chosen, String until) {
        String path = "/me/cards/" + card;
        Page page = pages.page(request, path + "/auto-renew");
        List<Form.Option> options = offers.all(line).stream()
                .map(offered -> new Form.Option(
                        offered.value(), offered.words(page), offered.value().equals(chosen)))
                .toList();
        return Form.named(page, "auto")
                .choose(new Form.Choice(page.say("own.choice.auto"), "pack", options))
                .ask("until", "until", "date", "off", until)
                .link("back", path);
    }
}
