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
import org.uzat.identity.Totp;
import org.uzat.language.RefusalWords;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;
import org.uzat.web.page.QrCode;

/** Where the first administrator, and whoever is invited later, chooses a password and takes an authenticator. */
@Controller
class SetUpPage {

    private static final String PATH = "/desk/setup";

    private final SetUp setUp;
    private final StaffSessions sessions;
    private final Pages pages;

    SetUpPage(SetUp setUp, StaffSessions sessions, Pages pages) {
        this.sessions = sessions;
        this.setUp = setUp;
        this.pages = pages;
    }

    /** The link's code goes into the session at once, so that it stays in no address bar or history. */
    @GetMapping(PATH)
    ResponseEntity<byte[]> ask(HttpServletRequest request, @RequestParam(required = false) @Nullable String code) {
        if (code != null && setUp.invited(code).isPresent()) {
            DeskSession.settingUp(
                    request, new DeskSession.Begun(code, Totp.fresh().base32()));
            return seeOther(PATH);
        }
        return DeskSession.settingUp(request)
                .flatMap(begun -> setUp.invited(begun.code()).map(who -> ask(request, begun, who, "", null)))
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
        Optional<SetUp.Invited> who = begun.flatMap(known -> setUp.invited(known.code()));
        if (begun.isEmpty() || who.isEmpty()) {
            return gone(request);
        }
        String name = who.get().name().isEmpty()
                ? typed.strip().toLowerCase(Locale.ROOT)
                : who.get().name();
        Totp totp = Totp.of(begun.get().secret());
        Optional<String> fault = setUp.fault(name, password, totp, code);
        if (fault.isPresent()) {
            return ask(request, begun.get(), who.get(), typed, fault.get());
        }
        Optional<Staff> staff = setUp.finish(begun.get().code(), name, password, totp);
        if (staff.isEmpty()) {
            return gone(request);
        }
        sessions.endAll(staff.get().actor());
        DeskSession.begin(request, response, staff.get());
        return seeOther(DeskFrame.home(staff.get()));
    }

    private ResponseEntity<byte[]> ask(
            HttpServletRequest request,
            DeskSession.Begun begun,
            SetUp.Invited who,
            String typed,
            @Nullable String fault) {
        Page page = pages.page(request, PATH);
        String uri = "otpauth://totp/Uzat:desk?secret=" + begun.secret() + "&issuer=Uzat";
        RefusalWords words = fault == null
                ? null
                : new RefusalWords(
                        page.say("desk.setup.wrong"),
                        page.say("desk.setup.wrong." + fault),
                        page.say("desk.setup.wrong.next"));
        String secret = begun.secret().replaceAll("(.{4})(?=.)", "$1 ");
        var screen = new SetUpScreen(DeskFrame.of(request), who.name(), typed, secret, QrCode.of(uri), words);
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
