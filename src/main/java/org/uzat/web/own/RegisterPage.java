package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.uzat.identity.Registration;
import org.uzat.messaging.Medium;
import org.uzat.numbering.Msisdn;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.page.LanguageChoice;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** A new account: two addresses and a password, then the code that proves one of the addresses. */
@Controller
class RegisterPage {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Typed typed;
    private final Forms forms;
    private final Pages pages;

    RegisterPage(Accounts accounts, Sessions sessions, Typed typed, Forms forms, Pages pages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.typed = typed;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/register")
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        return forms.show(request, form(request, "", "", Medium.SMS));
    }

    @PostMapping("/register")
    ResponseEntity<byte[]> register(
            HttpServletRequest request,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "phone", defaultValue = "") String phone,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "via", defaultValue = "SMS") String via) {
        Medium medium = via.equals("EMAIL") ? Medium.EMAIL : Medium.SMS;
        Optional<Address> mail = Address.email(email);
        Optional<Msisdn> number = typed.phone(phone);
        Asked asked = mail.isEmpty() || number.isEmpty()
                ? new Asked.Denied(Refused.of(mail.isEmpty() ? Reason.ADDRESS_MALFORMED : Reason.NUMBER_MALFORMED))
                : accounts.register(
                        new Registration(
                                Address.of(number.get()), mail.get(), password, medium, LanguageChoice.of(request)),
                        Visit.network(request));
        return switch (asked) {
            case Asked.Sent(String ticket) -> Visit.goTo("/confirm/" + ticket);
            case Asked.Denied(Refused refused) -> forms.refuse(request, form(request, email, phone, medium), refused);
        };
    }

    @GetMapping("/confirm/{ticket}")
    ResponseEntity<byte[]> askCode(HttpServletRequest request, @PathVariable String ticket) {
        return forms.show(request, codeForm(request, ticket));
    }

    @PostMapping("/confirm/{ticket}")
    ResponseEntity<byte[]> confirm(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String ticket,
            @RequestParam(name = "code", defaultValue = "") String code) {
        return switch (accounts.confirm(ticket, code, Visit.network(request))) {
            case Entry.Entered(var id) -> {
                sessions.enter(request, response, id);
                yield Visit.goTo("/me");
            }
            case Entry.Denied(Refused refused) -> forms.refuse(request, codeForm(request, ticket), refused);
        };
    }

    private Form form(HttpServletRequest request, String email, String phone, Medium via) {
        Page page = pages.page(request, "/register");
        return Form.named(page, "register")
                .ask("phone", "phone", "tel", "tel", phone)
                .ask("email", "email", "email", "email", email)
                .ask("password", "newPassword", "password", "new-password", "")
                .choose(new Form.Choice(
                        page.say("own.choice.via"),
                        "via",
                        List.of(
                                new Form.Option("SMS", page.say("own.via.SMS"), via == Medium.SMS),
                                new Form.Option("EMAIL", page.say("own.via.EMAIL"), via == Medium.EMAIL))))
                .link("login", "/login");
    }

    private Form codeForm(HttpServletRequest request, String ticket) {
        return Form.named(pages.page(request, "/confirm/" + ticket), "confirm")
                .ask("code", "code", "text", "one-time-code", "")
                .link("register", "/register");
    }
}
