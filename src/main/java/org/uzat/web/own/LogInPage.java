package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.identity.Entry;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.page.Pages;

/** In by an address and its password, and out again. */
@Controller
class LogInPage {

    /** What a payment's id looks like in an address. */
    static final String PAYMENT = "[A-Za-z0-9_-]{1,64}";

    private static final String LEADING_ON = "/login/{payment:" + PAYMENT + "}";

    private final Accounts accounts;
    private final Sessions sessions;
    private final Typed typed;
    private final Forms forms;
    private final Pages pages;

    LogInPage(Accounts accounts, Sessions sessions, Typed typed, Forms forms, Pages pages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.typed = typed;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping({"/login", LEADING_ON})
    ResponseEntity<byte[]> ask(
            HttpServletRequest request,
            @Nullable Principal principal,
            @PathVariable(name = "payment", required = false) @Nullable String payment) {
        return principal == null ? forms.show(request, form(request, payment, "")) : Visit.goTo(onward(payment));
    }

    @PostMapping({"/login", LEADING_ON})
    ResponseEntity<byte[]> logIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable(name = "payment", required = false) @Nullable String payment,
            @RequestParam(name = "address", defaultValue = "") String address,
            @RequestParam(name = "password", defaultValue = "") String password) {
        Optional<Address> read = typed.address(address);
        Entry entry = read.isEmpty()
                ? new Entry.Denied(Refused.of(Reason.LOGIN_FAILED))
                : accounts.logIn(read.get(), password, Visit.network(request));
        return switch (entry) {
            case Entry.Entered(var id) -> {
                sessions.enter(request, response, id);
                yield Visit.goTo(onward(payment));
            }
            case Entry.Denied(var refused) -> forms.refuse(request, form(request, payment, address), refused);
        };
    }

    @PostMapping("/logout")
    ResponseEntity<byte[]> logOut(HttpServletRequest request) {
        sessions.leave(request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/"))
                .header("Clear-Site-Data", "\"cache\"") // the way back must not lead to pages of the account
                .build();
    }

    /** To the payment that the browser came back for, else to the cards. */
    private static String onward(@Nullable String payment) {
        return payment == null ? "/me" : "/me/payments/" + payment;
    }

    private Form form(HttpServletRequest request, @Nullable String payment, String address) {
        String path = payment == null ? "/login" : "/login/" + payment;
        return Form.named(pages.page(request, path), "login")
                .ask("address", "address", "text", "username", address)
                .ask("password", "password", "password", "current-password", "")
                .link("register", "/register")
                .link("recover", "/recover");
    }
}
