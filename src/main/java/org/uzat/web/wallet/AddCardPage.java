package org.uzat.web.wallet;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.claim.Proof;
import org.uzat.claim.Proofs;
import org.uzat.identity.Asked;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.Msisdn;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.own.Form;
import org.uzat.web.own.Forms;
import org.uzat.web.own.Typed;
import org.uzat.web.own.Visit;
import org.uzat.web.page.LanguageChoice;
import org.uzat.web.page.Pages;

/** A card becomes somebody's own: by a code sent to it, or by the PUK that came with it. */
@Controller
@RequestMapping("/me/cards")
class AddCardPage {

    private final Proofs proofs;
    private final Typed typed;
    private final Forms forms;
    private final Pages pages;

    AddCardPage(Proofs proofs, Typed typed, Forms forms, Pages pages) {
        this.proofs = proofs;
        this.typed = typed;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/add")
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        return forms.show(request, form(request, ""));
    }

    @PostMapping("/add")
    ResponseEntity<byte[]> send(
            HttpServletRequest request,
            Principal principal,
            @RequestParam(name = "number", defaultValue = "") String number) {
        Optional<Msisdn> read = typed.phone(number);
        Asked asked = read.isEmpty()
                ? new Asked.Denied(Refused.of(Reason.NUMBER_MALFORMED))
                : proofs.ask(Visit.owner(principal), read.get(), LanguageChoice.of(request), Visit.network(request));
        return switch (asked) {
            case Asked.Sent(String ticket) -> Visit.goTo("/me/cards/add/" + ticket);
            case Asked.Denied(Refused refused) -> forms.refuse(request, form(request, number), refused);
        };
    }

    @GetMapping("/add/{ticket}")
    ResponseEntity<byte[]> askCode(HttpServletRequest request, @PathVariable String ticket) {
        return forms.show(request, codeForm(request, ticket));
    }

    @PostMapping("/add/{ticket}")
    ResponseEntity<byte[]> proveByCode(
            HttpServletRequest request,
            Principal principal,
            @PathVariable String ticket,
            @RequestParam(name = "code", defaultValue = "") String code) {
        Proof proof = proofs.byCode(Visit.owner(principal), ticket, code, Visit.network(request));
        return answer(request, proof, codeForm(request, ticket));
    }

    @GetMapping("/puk")
    ResponseEntity<byte[]> askPuk(HttpServletRequest request) {
        return forms.show(request, pukForm(request, ""));
    }

    @PostMapping("/puk")
    ResponseEntity<byte[]> proveByPuk(
            HttpServletRequest request,
            Principal principal,
            @RequestParam(name = "iccid", defaultValue = "") String iccid,
            @RequestParam(name = "puk", defaultValue = "") String puk) {
        Proof proof = Iccid.parse(iccid)
                .map(read -> proofs.byPuk(Visit.owner(principal), read, puk, Visit.network(request)))
                .orElseGet(() -> new Proof.Denied(Refused.of(Reason.NUMBER_MALFORMED)));
        return answer(request, proof, pukForm(request, iccid));
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, Proof proof, Form form) {
        return switch (proof) {
            case Proof.Proven(var claim) -> Visit.goTo("/me/cards/" + claim.card() + "/look");
            case Proof.Denied(Refused refused) -> forms.refuse(request, form, refused);
        };
    }

    private Form form(HttpServletRequest request, String number) {
        return Form.named(pages.page(request, "/me/cards/add"), "add")
                .ask("number", "number", "tel", "off", number)
                .link("puk", "/me/cards/puk")
                .link("mine", "/me");
    }

    private Form codeForm(HttpServletRequest request, String ticket) {
        return Form.named(pages.page(request, "/me/cards/add/" + ticket), "prove")
                .ask("code", "code", "text", "one-time-code", "")
                .link("add", "/me/cards/add");
    }

    private Form pukForm(HttpServletRequest request, String iccid) {
        return Form.named(pages.page(request, "/me/cards/puk"), "puk")
                .ask("iccid", "iccid", "text", "off", iccid)
                .ask("puk", "puk", "text", "off", "")
                .link("add", "/me/cards/add");
    }
}
