package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Tokens against forged forms, kept in a cookie: whoever only looks at the log-in needs no session for it. */
@Component
public class FormTokens {

    private final CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();

    FormTokens() {
        repository.setCookieName("uzat-form");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    }

    CsrfTokenRepository repository() {
        return repository;
    }

    /** The token for a form on this page. */
    public String of(HttpServletRequest request) {
        return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
    }

    /** The next page has another one. */
    void renew(HttpServletRequest request, HttpServletResponse response) {
        repository.saveToken(null, request, response);
    }
}
