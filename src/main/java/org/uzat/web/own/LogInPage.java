package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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

    @GetMapping("/login")
    ResponseEntity<byte[]> ask(HttpServletRequest request, @Nullable Principal principal) {
        return principal == null ? forms.show(request, form(request, "")) : Visit.goTo("/me");
    }

    @PostMapping("/login")
    ResponseEntity<byte[]> logIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "address", defaultValue = "") String address,
            @RequestParam(name = "password", defaultValue = "") String password) {
        Optional<Address> read = typed.address(address);
        Entry entry = read.isEmpty()
                ? new Entry.Denied(Refused.of(Reason.LOGIN_FAILED))
                : accounts.logIn(read.get(), password, Visit.network(request));
        return switch (entry) {
            case Entry.Entered(var id) -> {
                sessions.enter(request, response, id);
                yield Visit.goTo("/me");
            }
            case Entry.Denied(var refused) -> forms.refuse(request, form(request, address), refused);
        };
    }

    @PostMapping("/logout")
    ResponseEntity<byte[]> logOut(HttpServletRequest request) {
        sessions.leave(request);
        return Visit.goTo("/");
    }

    private Form form(HttpServletRequest request, String address) {
        return Form.named(pages.page(request, "/login"), "login")
                .ask("address", "address", "text", "username", address)
                .ask("password", "password", "password", "current-password", "")
                .link("register", "/register")
                .link("recover", "/recover");
    }
}
