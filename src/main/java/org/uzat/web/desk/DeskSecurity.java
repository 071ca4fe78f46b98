package org.uzat.web.desk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.uzat.web.page.SessionArea;

/** Lets staff in at the desk by its table of routes, and gives all of them their sessions. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeskSecurity {

    private static final int BEFORE_GUESTS = 100;

    @Bean
    @Order(BEFORE_GUESTS)
    SecurityFilterChain deskPages(HttpSecurity http, StaffGate gate) {
        return gate.keep(http, "/desk/**", DeskRoute.TABLE);
    }

    /** Staff have a cookie of their own, looked for in their areas only: a session of theirs proves nothing elsewhere. */
    @Bean
    SessionArea staffsSessions() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(DeskSession.COOKIE);
        cookie.setCookiePath(DeskSession.PATH);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Strict");
        return SessionArea.with(cookie, DeskSession.AREAS);
    }
}
