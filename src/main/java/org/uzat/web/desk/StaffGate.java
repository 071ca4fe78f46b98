package org.uzat.web.desk;

import java.util.List;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.uzat.identity.StaffAccounts;
import org.uzat.web.page.PageHeaders;

/** Lets staff into an area by its table of routes and nobody anywhere else there; forms carry a token against foreign pages. */
@Component
public class StaffGate {

    private final StaffAccounts accounts;
    private final PageHeaders headers;

    StaffGate(StaffAccounts accounts, PageHeaders headers) {
        this.accounts = accounts;
        this.headers = headers;
    }

    /**
     * The chain of an area.
     *
     * @param area all its paths: {@code /desk/**}
     * @param table who may go where
     */
    public SecurityFilterChain keep(HttpSecurity http, String area, List<StaffRoute> table) {
        return http.securityMatcher(area)
                .authorizeHttpRequests(requests -> {
                    var paths = PathPatternRequestMatcher.withDefaults();
                    for (StaffRoute route : table) {
                        requests.requestMatchers(paths.matcher(route.method(), route.pattern()))
                                .access(allowed(route));
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

    /** Asks the database, not the session: whoever is disabled or loses a role is out with the next click. */
    private AuthorizationManager<RequestAuthorizationContext> allowed(StaffRoute route) {
        return (caller, request) -> new AuthorizationDecision(route.isOpen()
                || (caller.get() instanceof StaffCaller known
                        && accounts.byId(known.staff().id())
                                .filter(staff -> route.roles().contains(staff.role()))
                                .isPresent()));
    }
}
