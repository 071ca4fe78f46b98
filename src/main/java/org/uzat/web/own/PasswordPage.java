package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.identity.Entry;
import org.uzat.identity.OwnAccount;
import org.uzat.refusal.Refused;
import org.uzat.web.page.Pages;

/** Another password, and the end of the account: both ask for the present password. */
@Controller
@RequestMapping("/me/account")
class PasswordPage {

    private final OwnAccount own;
    private final Sessions sessions;
    private final Forms forms;
    private final Pages pages;

    PasswordPage(OwnAccount own, Sessions sessions, Forms forms, Pages pages) {
        this.own = own;
        this.sessions = sessions;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/password")
    ResponseEntity<byte[]> askPassword(HttpServletRequest request) {
        return forms.show(request, passwordForm(request));
    }

    /** Every session has ended with the old password; this browser gets one that nobody can have known before. */
    @PostMapping("/password")
    ResponseEntity<byte[]> password(
            HttpServletRequest request,
            HttpServletResponse response,
            Principal principal,
            @RequestParam(name = "current", defaultValue = "") String current,
            @RequestParam(name = "password", defaultValue = "") String password) {
        return switch (own.changePassword(Visit.owner(principal), current, password, Visit.network(request))) {
            case Entry.Entered(var id) -> {
                sessions.enter(request, response, id);
                yield Visit.goTo("/me/account?done=password");
            }
            case Entry.Denied(Refused refused) -> forms.refuse(request, passwordForm(request), refused);
        };
    }

    @GetMapping("/delete")
    ResponseEntity<byte[]> askDelete(HttpServletRequest request) {
        return forms.show(request, deleteForm(request));
    }

    @PostMapping("/delete")
    ResponseEntity<byte[]> delete(
            HttpServletRequest request,
            Principal principal,
            @RequestParam(name = "current", defaultValue = "") String current) {
        Optional<Refused> refused = own.delete(Visit.owner(principal), current, Visit.network(request));
        if (refused.isPresent()) {
            return forms.refuse(request, deleteForm(request), refused.get());
        }
        sessions.leave(request);
        return Visit.goTo("/");
    }

    private Form passwordForm(HttpServletRequest request) {
        return Form.named(pages.page(request, "/me/account/password"), "password")
                .ask("current", "currentPassword", "password", "current-password", "")
                .ask("password", "newPassword", "password", "new-password", "")
                .link("account", "/me/account");
    }

    private Form deleteForm(HttpServletRequest request) {
        return Form.named(pages.page(request, "/me/account/delete"), "delete")
                .ask("current", "currentPassword", "password", "current-password", "")
                .link("account", "/me/account");
    }
}
