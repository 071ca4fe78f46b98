package org.uzat.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.uzat.identity.Staff;

/** What a session remembers of the way in: who has shown the password and still owes the code, and who is in. */
final class DeskSession {

    /** Where staff's session is looked for: at the desk, and at a shop's counter. */
    static final List<String> AREAS = List.of("/desk/*", "/counter/*");

    /** Where staff's cookies are sent: what their areas have in common. */
    static final String PATH = "/";

    static final String COOKIE = "staff";

    /** Whoever only looks at the log-in page has a token but no session, so that nobody can fill the database with them. */
    static final CsrfTokenRepository TOKENS = tokens();

    private static final String OWES_CODE = "desk.owes-code";
    private static final String SETUP = "desk.setup";
    private static final Duration TIME_FOR_CODE = Duration.ofMinutes(5);
    private static final Duration IDLE = Duration.ofMinutes(30);

    private record OwesCode(int staffId, Instant until) implements Serializable {}

    /** A first administrator on the way: the link's code and the new authenticator's secret. */
    record Begun(String code, String secret) implements Serializable {}

    private DeskSession() {}

    /** The password was right. */
    static void passwordShown(HttpServletRequest request, Staff staff, Instant now) {
        open(request).setAttribute(OWES_CODE, new OwesCode(staff.id(), now.plus(TIME_FOR_CODE)));
    }

    /** Whose code is waited for; empty where nobody's is, or no longer. */
    static Optional<Integer> owesCode(HttpServletRequest request, Instant now) {
        return attribute(request, OWES_CODE, OwesCode.class)
                .filter(owes -> now.isBefore(owes.until()))
                .map(OwesCode::staffId);
    }

    /** Both steps are done: a new session id, a new form token, and 30 minutes without a click end it. */
    static void begin(HttpServletRequest request, HttpServletResponse response, Staff staff) {
        HttpSession session = open(request);
        session.removeAttribute(OWES_CODE);
        session.removeAttribute(SETUP);
        request.changeSessionId();
        TOKENS.saveToken(null, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new StaffCaller(staff));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    static void settingUp(HttpServletRequest request, Begun begun) {
        open(request).setAttribute(SETUP, begun);
    }

    static Optional<Begun> settingUp(HttpServletRequest request) {
        return attribute(request, SETUP, Begun.class);
    }

    private static HttpSession open(HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        return session;
    }

    private static CsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("staff-form");
        tokens.setCookiePath(PATH);
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
        @Nullable HttpSession session = request.getSession(false);
        Object value = session == null ? null : session.getAttribute(name);
        return Optional.ofNullable(value).filter(type::isInstance).map(type::cast);
    }
}
