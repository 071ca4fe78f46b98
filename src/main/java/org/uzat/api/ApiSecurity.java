package org.uzat.api;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.uzat.identity.ApiClient;
import org.uzat.identity.ApiClients;
import org.uzat.identity.Scope;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Who may do what through the API: a key with the right scope; whatever is not listed here nobody may. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiSecurity {

    private static final String BASE = "/api/v1";

    @Bean
    @Order(10)
    SecurityFilterChain api(HttpSecurity http, ApiClients clients, Problems problems) {
        AuthenticationEntryPoint unauthenticated = (request, response, refused) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(Refused.of(Reason.UNAUTHENTICATED), request, response);
        };
        AccessDeniedHandler forbidden =
                (request, response, refused) -> problems.write(Refused.of(Reason.FORBIDDEN), request, response);
        http.securityMatcher(BASE + "/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, BASE + "/lines/**")
                        .hasAuthority(Scope.LINES_READ.text())
                        .requestMatchers(HttpMethod.GET, BASE + "/renewals/*")
                        .hasAuthority(Scope.LINES_READ.text())
                        .requestMatchers(HttpMethod.GET, BASE + "/packs")
                        .hasAuthority(Scope.PACKS_READ.text())
                        .requestMatchers(HttpMethod.POST, BASE + "/quotes")
                        .hasAuthority(Scope.PACKS_READ.text())
                        .requestMatchers(HttpMethod.POST, BASE + "/lines/*/renewals")
                        .hasAuthority(Scope.RENEWALS_WRITE.text())
                        .requestMatchers(HttpMethod.POST, BASE + "/lines/*/topups")
                        .hasAuthority(Scope.TOPUPS_WRITE.text())
                        .requestMatchers(HttpMethod.POST, BASE + "/payments")
                        .hasAuthority(Scope.PAYMENTS_WRITE.text())
                        .requestMatchers(HttpMethod.GET, BASE + "/payments/*")
                        .hasAuthority(Scope.PAYMENTS_READ.text())
                        .requestMatchers(HttpMethod.GET, BASE + "/events")
                        .hasAuthority(Scope.EVENTS_READ.text())
                        .anyRequest()
                        .authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(unauthenticated).accessDeniedHandler(forbidden))
                .addFilterBefore(byKey(clients, unauthenticated), BasicAuthenticationFilter.class)
                .addFilterBefore(new BodyLimit(problems), AuthenticationFilter.class);
        return http.build();
    }

    private static AuthenticationFilter byKey(ApiClients clients, AuthenticationEntryPoint unauthenticated) {
        AuthenticationManager manager = sent -> {
            Optional<ApiClient> client = clients.authenticate(String.valueOf(sent.getCredentials()));
            return client.map(ApiSecurity::caller)
                    .orElseThrow(() -> new BadCredentialsException("no client has this key"));
        };
        AuthenticationFilter filter = new AuthenticationFilter(manager, Caller::sent);
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler(unauthenticated::commence);
        filter.setSecurityContextRepository(new NullSecurityContextRepository());
        return filter;
    }

    private static Caller caller(ApiClient client) {
        List<SimpleGrantedAuthority> scopes = client.scopes().stream()
                .map(scope -> new SimpleGrantedAuthority(scope.text()))
                .toList();
        return new Caller(client, scopes);
    }
}
