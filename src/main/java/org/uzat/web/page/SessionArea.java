package org.uzat.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Pages whose visitors may have a session, and the cookie that names it. Sessions of two areas never meet, for their
 * cookies don't.
 *
 * @param paths in the servlets' own notation: {@code /login}, {@code /me/*}
 * @param sessions how its browsers name their session
 */
public record SessionArea(List<String> paths, HttpSessionIdResolver sessions) {

    /** An area with a cookie. */
    public static SessionArea with(CookieSerializer cookie, List<String> paths) {
        var sessions = new CookieHttpSessionIdResolver();
        sessions.setCookieSerializer(cookie);
        return new SessionArea(paths, sessions);
    }

    boolean has(HttpServletRequest request) {
        String path = request.getServletPath();
        return paths.stream().anyMatch(pattern -> has(pattern, path));
    }

    private static boolean has(String pattern, String path) {
        if (!pattern.endsWith("/*")) {
            return path.equals(pattern);
        }
        String folder = pattern.substring(0, pattern.length() - 2);
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
