package org.uzat.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffAccounts;
import org.uzat.identity.Totp;
import org.uzat.language.RefusalWords;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Where the first administrator of an empty installation chooses name and password and takes an authenticator. */
@Controller
class SetUpPage {

    private static final String PATH = "/desk/setup";

    private final StaffAccounts accounts;
    private final SetUp setUp;
    private final Pages pages;

    SetUpPage(StaffAccounts accounts, SetUp setUp, Pages pages) {
        this.accounts = accounts;
        this.setUp = setUp;
        this.pages = pages;
    }

    /** The link's code goes into the session at once, so that it stays in no address bar or history. */
    @GetMapping(PATH)
    ResponseEntity<byte[]> ask(HttpServletRequest request, @RequestParam(required = false) @Nullable String code) {
        if (code != null && accounts.isSetupCode(code)) {
            DeskSession.settingUp(
                    request, new DeskSession.Begun(code, Totp.fresh().base32()));
            return seeOther(PATH);
        }
        return DeskSession.settingUp(request)
                .filter(begun -> accounts.isSetupCode(begun.code()))
                .map(begun -> ask(request, begun, "", null))
                .orElseGet(() -> gone(request));
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> finish(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "name", defaultValue = "") String typed,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "code", defaultValue = "") String code) {
        Optional<DeskSession.Begun> begun = DeskSession.settingUp(request);
        if (begun.isEmpty()) {
            return gone(request);
        }
        String name = typed.strip().toLowerCase(Locale.ROOT);
        Totp totp = Totp.of(begun.get().secret());
        Optional<String> fault = setUp.fault(name, password, totp, code);
        if (fault.isPresent()) {
            return ask(request, begun.get(), typed, fault.get());
        }
        Optional<Staff> staff = setUp.finish(begun.get().code(), name, password, totp);
        if (staff.isEmpty()) {
            return gone(request);
        }
        DeskSession.begin(request, response, staff.get());
        return seeOther("/desk");
    }

    private ResponseEntity<byte[]> ask(
            HttpServletRequest request, DeskSession.Begun begun, String name, @Nullable String fault) {
        Page page = pages.page(request, PATH);
        String uri = "otpauth://totp/Uzat:desk?secret=" + begun.secret() + "&issuer=Uzat";
        RefusalWords words = fault == null
                ? null
                : new RefusalWords(
                        page.say("desk.setup.wrong"),
                        page.say("desk.setup.wrong." + fault),
                        page.say("desk.setup.wrong.next"));
        String secret = begun.secret().replaceAll("(.{4})(?=.)", "$1 ");
        var screen = new SetUpScreen(DeskFrame.of(request), name, secret, QrCode.of(uri), words);
        return pages.show(
                page, fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, "deskSetUp.jte", screen);
    }

    private ResponseEntity<byte[]> gone(HttpServletRequest request) {
        Page page = pages.page(request, "/desk/login");
        RefusalWords words = page.refusal("NOT_FOUND", Map.of());
        return pages.refuse(page, "NOT_FOUND", Map.of(), "error.jte", new ErrorScreen(words));
    }

    private static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
