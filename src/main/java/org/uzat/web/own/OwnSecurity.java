package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.uzat.web.page.PageHeaders;
import org.uzat.web.page.SessionArea;

/** The area of people with accounts: sessions in the database, forms with tokens, and a way to the log-in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OwnSecurity {

    private static final String[] AREA = {
        "/me",
        "/me/**",
        "/login",
        "/login/*",
        "/logout",
        "/register",
        "/confirm/**",
        "/recover",
        "/recover/**",
        "/messages"
    };

    private static final Pattern PAYMENT = Pattern.compile("/me/payments/(" + LogInPage.PAYMENT + ")");

    /** The same in the servlets' own notation. */
    private static final List<String> WITH_SESSIONS =
            List.of("/me/*", "/login/*", "/logout", "/register", "/confirm/*", "/recover/*", "/messages");

    @Bean
    @Order(20)
    SecurityFilterChain ownPages(HttpSecurity http, FormTokens tokens, PageHeaders headers) {
        return http.securityMatcher(AREA)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/me", "/me/**", "/logout")
                        .access(OwnSecurity::travellers)
                        .anyRequest()
                        .permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens.repository()))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(OwnSecurity::leadToLogIn))
                .headers(headers::strict)
                .build();
    }

    /** Staff are somebody too, but nobody's traveller. */
    private static AuthorizationDecision travellers(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext request) {
        return new AuthorizationDecision(
                caller.get() instanceof UsernamePasswordAuthenticationToken known && known.isAuthenticated());
    }

    /**
     * By path alone: what host and scheme people see is known only to whatever stands in front of us. Whoever comes from the
     * bank finds the payment behind the log-in; a page that only asked for news is led there as a whole.
     */
    private static void leadToLogIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger) {
        Matcher payment = PAYMENT.matcher(request.getRequestURI());
        String logIn = payment.matches() ? "/login/" + payment.group(1) : "/login";
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", logIn);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, logIn);
    }

    /** A traveller stays logged in for as long as the session lasts. */
    @Bean
    SessionArea travellersSessions(@Value("${spring.session.timeout}") Duration lasting) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("uzat");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookieMaxAge((int) lasting.toSeconds());
        return SessionArea.with(cookie, WITH_SESSIONS);
    }
}
