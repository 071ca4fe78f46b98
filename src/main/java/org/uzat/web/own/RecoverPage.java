package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.identity.Asked;
import org.uzat.identity.Entry;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.page.LanguageChoice;
import org.uzat.web.page.Pages;

/** A forgotten password: a code to an address, then a new password; every session so far ends. */
@Controller
class RecoverPage {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Typed typed;
    private final Forms forms;
    private final Pages pages;

    RecoverPage(Accounts accounts, Sessions sessions, Typed typed, Forms forms, Pages pages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.typed = typed;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/recover")
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        return forms.show(request, form(request, ""));
    }

    @PostMapping("/recover")
    ResponseEntity<byte[]> send(
            HttpServletRequest request, @RequestParam(name = "address", defaultValue = "") String address) {
        Reason malformed = address.contains("@") ? Reason.ADDRESS_MALFORMED : Reason.NUMBER_MALFORMED;
        Optional<Address> read = typed.address(address);
        Asked asked = read.isEmpty()
                ? new Asked.Denied(Refused.of(malformed))
                : accounts.recover(read.get(), LanguageChoice.of(request), Visit.network(request));
        return switch (asked) {
            case Asked.Sent(String ticket) -> Visit.goTo("/recover/" + ticket);
            case Asked.Denied(Refused refused) -> forms.refuse(request, form(request, address), refused);
        };
    }

    @GetMapping("/recover/{ticket}")
    ResponseEntity<byte[]> askCode(HttpServletRequest request, @PathVariable String ticket) {
        return forms.show(request, codeForm(request, ticket));
    }

    @PostMapping("/recover/{ticket}")
    ResponseEntity<byte[]> change(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String ticket,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "password", defaultValue = "") String password) {
        return switch (accounts.changePassword(ticket, code, password, Visit.network(request))) {
            case Entry.Entered(var id) -> {
                sessions.enter(request, response, id);
                yield Visit.goTo("/me");
            }
            case Entry.Denied(Refused refused) -> forms.refuse(request, codeForm(request, ticket), refused);
        };
    }

    private Form form(HttpServletRequest request, String address) {
        return Form.named(pages.page(request, "/recover"), "recover")
                .ask("address", "address", "text", "username", address)
                .link("login", "/login");
    }

    private Form codeForm(HttpServletRequest request, String ticket) {
        return Form.named(pages.page(request, "/recover/" + ticket), "renewed")
                .ask("code", "code", "text", "one-time-code", "")
                .ask("password", "newPassword", "password", "new-password", "")
                .link("recover", "/recover");
    }
}
