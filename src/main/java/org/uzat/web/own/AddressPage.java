package org.uzat.web.own;

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
import org.uzat.identity.Address;
import org.uzat.identity.Asked;
import org.uzat.identity.Entry;
import org.uzat.identity.OwnAccount;
import org.uzat.messaging.Medium;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.page.Pages;

/** Another e-mail or telephone number, or the one that was not confirmed yet: by a code sent to it. */
@Controller
@RequestMapping("/me/account")
class AddressPage {

    private final OwnAccount own;
    private final Typed typed;
    private final Forms forms;
    private final Pages pages;

    AddressPage(OwnAccount own, Typed typed, Forms forms, Pages pages) {
        this.own = own;
        this.typed = typed;
        this.forms = forms;
        this.pages = pages;
    }

    /** With the address that waits for its code, if there is one. */
    @GetMapping("/{medium:email|sms}")
    ResponseEntity<byte[]> ask(HttpServletRequest request, Principal principal, @PathVariable String medium) {
        String waiting = own.profile(Visit.owner(principal))
                .flatMap(profile -> profile.by(by(medium)))
                .filter(held -> !held.confirmed())
                .map(held -> held.address().text())
                .orElse("");
        return forms.show(request, form(request, medium, waiting));
    }

    @PostMapping("/{medium:email|sms}")
    ResponseEntity<byte[]> send(
            HttpServletRequest request,
            Principal principal,
            @PathVariable String medium,
            @RequestParam(name = "address", defaultValue = "") String address,
            @RequestParam(name = "current", defaultValue = "") String password) {
        boolean mail = by(medium) == Medium.EMAIL;
        Optional<Address> read =
                mail ? Address.email(address) : typed.phone(address).map(Address::of);
        Asked asked = read.isEmpty()
                ? new Asked.Denied(Refused.of(mail ? Reason.ADDRESS_MALFORMED : Reason.NUMBER_MALFORMED))
                : own.askAddress(Visit.owner(principal), read.get(), password, Visit.network(request));
        return switch (asked) {
            case Asked.Sent(String ticket) -> Visit.goTo("/me/account/confirm/" + ticket);
            case Asked.Denied(Refused refused) -> forms.refuse(request, form(request, medium, address), refused);
        };
    }

    @GetMapping("/confirm/{ticket}")
    ResponseEntity<byte[]> askCode(HttpServletRequest request, @PathVariable String ticket) {
        return forms.show(request, codeForm(request, ticket));
    }

    @PostMapping("/confirm/{ticket}")
    ResponseEntity<byte[]> confirm(
            HttpServletRequest request,
            Principal principal,
            @PathVariable String ticket,
            @RequestParam(name = "code", defaultValue = "") String code) {
        return switch (own.confirmAddress(Visit.owner(principal), ticket, code, Visit.network(request))) {
            case Entry.Entered entered -> Visit.goTo("/me/account?done=address");
            case Entry.Denied(Refused refused) -> forms.refuse(request, codeForm(request, ticket), refused);
        };
    }

    private Form form(HttpServletRequest request, String medium, String address) {
        boolean mail = by(medium) == Medium.EMAIL;
        Form form = Form.named(pages.page(request, "/me/account/" + medium), mail ? "newEmail" : "newPhone");
        Form asking = mail
                ? form.ask("address", "email", "email", "email", address)
                : form.ask("address", "phone", "tel", "tel", address);
        return asking.ask("current", "currentPassword", "password", "current-password", "")
                .link("account", "/me/account");
    }

    private Form codeForm(HttpServletRequest request, String ticket) {
        return Form.named(pages.page(request, "/me/account/confirm/" + ticket), "address")
                .ask("code", "code", "text", "one-time-code", "")
                .link("account", "/me/account");
    }

    private static Medium by(String path) {
        return path.equals("email") ? Medium.EMAIL : Medium.SMS;
    }
}
