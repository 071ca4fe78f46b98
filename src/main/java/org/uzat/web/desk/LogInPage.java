package org.uzat.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.language.RefusalWords;
import org.uzat.time.WallClock;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** The way in: password, then code; and the way out. */
@Controller
class LogInPage {

    private static final String PATH = "/desk/login";
    private static final String CODE_PATH = "/desk/login/code";

    private final LogIn logIn;
    private final Pages pages;
    private final List<StaffSamples> samples;
    private final WallClock clock;

    LogInPage(LogIn logIn, Pages pages, List<StaffSamples> samples, WallClock clock) {
        this.logIn = logIn;
        this.pages = pages;
        this.samples = samples;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        Page page = pages.page(request, PATH);
        return pages.show(page, "deskLogIn.jte", new LogInScreen(DeskFrame.of(request), "", null, samples()));
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> password(
            HttpServletRequest request,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "password", defaultValue = "") String password) {
        Page page = pages.page(request, PATH);
        return switch (logIn.password(name, password, request.getRemoteAddr())) {
            case LogIn.Step.Passed passed -> {
                DeskSession.passwordShown(request, passed.staff(), clock.instant());
                yield seeOther(CODE_PATH);
            }
            case LogIn.Step.Wrong wrong -> {
                RefusalWords words = words(page, "desk.login.wrong");
                LogInScreen screen = new LogInScreen(DeskFrame.of(request), name, words, samples());
                yield pages.show(page, HttpStatus.UNAUTHORIZED, "deskLogIn.jte", screen);
            }
            case LogIn.Step.Wait(long seconds) -> {
                Map<String, Object> arguments = Map.of("seconds", seconds);
                RefusalWords words = page.refusal("TOO_MANY_REQUESTS", arguments);
                LogInScreen screen = new LogInScreen(DeskFrame.of(request), name, words, samples());
                yield pages.refuse(page, "TOO_MANY_REQUESTS", arguments, "deskLogIn.jte", screen);
            }
        };
    }

    @GetMapping(CODE_PATH)
    ResponseEntity<byte[]> askCode(HttpServletRequest request) {
        if (DeskSession.owesCode(request, clock.instant()).isEmpty()) {
            return seeOther(PATH);
        }
        Page page = pages.page(request, CODE_PATH);
        return pages.show(page, "deskCode.jte", new CodeScreen(DeskFrame.of(request), null, samples()));
    }

    @PostMapping(CODE_PATH)
    ResponseEntity<byte[]> code(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "code", defaultValue = "") String code) {
        Optional<Integer> staffId = DeskSession.owesCode(request, clock.instant());
        if (staffId.isEmpty()) {
            return seeOther(PATH);
        }
        Page page = pages.page(request, CODE_PATH);
        return switch (logIn.code(staffId.get(), code, request.getRemoteAddr())) {
            case LogIn.Step.Passed passed -> {
                DeskSession.begin(request, response, passed.staff());
                yield seeOther(DeskFrame.home(passed.staff()));
            }
            case LogIn.Step.Wrong wrong -> {
                CodeScreen screen = new CodeScreen(DeskFrame.of(request), words(page, "desk.code.wrong"), samples());
                yield pages.show(page, HttpStatus.UNAUTHORIZED, "deskCode.jte", screen);
            }
            case LogIn.Step.Wait(long seconds) -> {
                Map<String, Object> arguments = Map.of("seconds", seconds);
                RefusalWords words = page.refusal("TOO_MANY_REQUESTS", arguments);
                CodeScreen screen = new CodeScreen(DeskFrame.of(request), words, samples());
                yield pages.refuse(page, "TOO_MANY_REQUESTS", arguments, "deskCode.jte", screen);
            }
        };
    }

    @PostMapping("/desk/logout")
    ResponseEntity<byte[]> leave(HttpServletRequest request) {
        logIn.log(DeskFrame.caller(), "LOGGED_OUT");
        DeskSession.end(request);
        return seeOther(PATH);
    }

    private List<StaffSamples.Sample> samples() {
        return samples.stream().flatMap(some -> some.samples().stream()).toList();
    }

    private static RefusalWords words(Page page, String key) {
        return new RefusalWords(page.say(key + ".title"), page.say(key + ".text"), page.say(key + ".next"));
    }

    private static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
