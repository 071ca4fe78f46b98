package org.uzat.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.uzat.identity.Staff;

/**
 * What every page for staff carries besides its content.
 *
 * @param csrf the token that its forms send along
 * @param staff who is at work; null before the log-in
 */
public record DeskFrame(String csrf, @Nullable Staff staff) {

    /** The frame of a request within an area of staff. */
    public static DeskFrame of(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
        boolean known = SecurityContextHolder.getContext().getAuthentication() instanceof StaffCaller;
        return new DeskFrame(token.getToken(), known ? caller() : null);
    }

    /** Who is at work, on a page that only staff reach. */
    public static Staff caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof StaffCaller caller
                ? caller.staff()
                : nobody();
    }

    /** Where a member of staff begins: at the desk, or at the counter of a shop. */
    static String home(Staff staff) {
        return staff.role().isInShop() ? "/counter" : "/desk";
    }

    private static Staff nobody() {
        throw new IllegalStateException("the table of routes lets nobody in here");
    }
}
