package org.uzat.web.desk;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.uzat.identity.StaffAccounts;
import org.uzat.web.page.PageHeaders;
import org.uzat.web.page.SessionArea;

/** Lets staff in by the table of routes and nobody anywhere else; forms carry a token against foreign pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeskSecurity {

    private static final int BEFORE_GUESTS = 100;

    @Bean
    @Order(BEFORE_GUESTS)
    SecurityFilterChain deskPages(HttpSecurity http, PageHeaders headers, StaffAccounts accounts) {
        return http.securityMatcher("/desk/**")
                .authorizeHttpRequests(requests -> {
                    var paths = PathPatternRequestMatcher.withDefaults();
                    for (DeskRoute route : DeskRoute.TABLE) {
                        requests.requestMatchers(paths.matcher(route.method(), route.pattern()))
                                .access(allowed(route, accounts));
                    }
                    requests.anyRequest().denyAll();
                })
                .csrf(csrf -> csrf.csrfTokenRepository(DeskSession.TOKENS))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/desk/login")))
                .headers(headers::strict)
                .build();
    }

    /** Staff have a cookie of their own, sent to the desk only: a session of theirs proves nothing elsewhere. */
    @Bean
    SessionArea staffsSessions() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("desk");
        cookie.setCookiePath(DeskSession.PATH);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Strict");
        return SessionArea.with(cookie, List.of(DeskSession.PATH + "/*"));
    }

    /** Asks the database, not the session: whoever is disabled or loses a role is out with the next click. */
    private static AuthorizationManager<RequestAuthorizationContext> allowed(DeskRoute route, StaffAccounts accounts) {
        return (caller, request) -> new AuthorizationDecision(route.isOpen()
                || (caller.get() instanceof StaffCaller known
                        && accounts.byId(known.staff().id())
                                .filter(staff -> route.roles().contains(staff.role()))
                                .isPresent()));
    }
}
