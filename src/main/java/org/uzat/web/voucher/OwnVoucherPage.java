package org.uzat.web.voucher;

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
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.refusal.Refused;
import org.uzat.voucher.VoucherTries;
import org.uzat.web.guest.PaymentScreen;
import org.uzat.web.own.FormTokens;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** A voucher for one's own card: only the PIN is asked for. */
@Controller
@RequestMapping("/me/cards/{card}/voucher")
class OwnVoucherPage {

    private final Claims claims;
    private final Lines lines;
    private final Counter counter;
    private final VoucherForms forms;
    private final VoucherWords words;
    private final FormTokens tokens;
    private final Pages pages;

    OwnVoucherPage(
            Claims claims,
            Lines lines,
            Counter counter,
            VoucherForms forms,
            VoucherWords words,
            FormTokens tokens,
            Pages pages) {
        this.claims = claims;
        this.lines = lines;
        this.counter = counter;
        this.forms = forms;
        this.words = words;
        this.tokens = tokens;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(HttpServletRequest request, Principal principal, @PathVariable String card) {
        Optional<Line> line = line(principal, card);
        if (line.isEmpty()) {
            return Visit.goTo("/me");
        }
        Page page = pages.page(request, path(card));
        return pages.show(page, "voucher.jte", form(request, page, card, line.get(), "", counter.once(), null));
    }

    @PostMapping
    ResponseEntity<byte[]> redeem(
            HttpServletRequest request,
            Principal principal,
            @PathVariable String card,
            @RequestParam(name = "pin", defaultValue = "") String pin,
            @RequestParam(name = "once", defaultValue = "") String once) {
        Optional<Line> line = line(principal, card);
        if (line.isEmpty()) {
            return Visit.goTo("/me");
        }
        String account = Visit.owner(principal).toString();
        var trier = new VoucherTries.Trier(account, line.get().id(), Visit.network(request));
        return switch (counter.redeem(pin, once, trier, account)) {
            case Counter.Result.Done done -> Visit.goTo(path(card) + "/" + words.token(done.id()));
            case Counter.Result.Not not -> {
                Page page = pages.page(request, path(card));
                VoucherScreen again = form(request, page, card, line.get(), pin, not.once(), not.refusal());
                yield forms.refuse(page, not.refusal(), again);
            }
        };
    }

    @GetMapping("/{token}")
    ResponseEntity<byte[]> result(
            HttpServletRequest request, Principal principal, @PathVariable String card, @PathVariable String token) {
        Page page = pages.page(request, path(card) + "/" + token);
        var back = new PaymentScreen.Action(page.say("voucher.back"), "/me/cards/" + card);
        return line(principal, card)
                .flatMap(line -> words.of(page, token, back))
                .map(screen -> pages.show(page, "payment.jte", screen))
                .orElseGet(() -> Visit.goTo("/me"));
    }

    private VoucherScreen form(
            HttpServletRequest request,
            Page page,
            String card,
            Line line,
            String pin,
            String once,
            @Nullable Refused refusal) {
        String number = line.msisdn() == null ? line.iccid() : line.msisdn().e164();
        var about = new VoucherForms.About(path(card), null, number, tokens.of(request), "/me/cards/" + card);
        return forms.card(page, about, new VoucherForms.Filled(pin, once, refusal));
    }

    private Optional<Line> line(Principal principal, String card) {
        Optional<Claim> claim = claims.find(Visit.owner(principal), card);
        return claim.map(Claim::line)
                .flatMap(id -> Optional.ofNullable(lines.read(List.of(id)).get(id)));
    }

    private static String path(String card) {
        return "/me/cards/" + card + "/voucher";
    }
}
