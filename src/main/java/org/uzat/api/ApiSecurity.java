package org.uzat.api;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.request.async.WebAsyncManagerIntegrationFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.uzat.identity.ApiClient;
import org.uzat.identity.ApiClients;
import org.uzat.identity.Scope;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Who may do what through the API: a key with the right scope, but for where shops are; whatever is not listed here nobody may. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiSecurity {

    private static final String BASE = "/api/v1";

    /** First to be asked, because its callers are the ones in a hurry. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
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
                        .requestMatchers(HttpMethod.GET, BASE + "/shops")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, BASE + "/packs")
                        .hasAuthority(Scope.PACKS_READ.text())
                        .requestMatchers(HttpMethod.POST, BASE + "/quotes")
                        .hasAuthority(Scope.PACKS_READ.text())
                        .requestMatchers(HttpMethod.POST, BASE + "/lines/*/renewals")
                        .hasAuthority(Scope.RENEWALS_WRITE.text())
                        .requestMatchers(HttpMethod.POST, BASE + "/lines/*/topups")
                        .hasAuthority(Scope.TOPUPS_WRITE.text())
                        .requestMatchers(HttpMethod.POST, BASE + "/lines/*/vouchers")
                        .hasAuthority(Scope.VOUCHERS_WRITE.text())
                        .requestMatchers(HttpMethod.PUT, BASE + "/lines/*/usage")
                        .hasAuthority(Scope.USAGE_WRITE.text())
                        .requestMatchers(HttpMethod.POST, BASE + "/payments")
                        .hasAuthority(Scope.PAYMENTS_WRITE.text())
                        .requestMatchers(HttpMethod.GET, BASE + "/payments/*")
                        .hasAuthority(Scope.PAYMENTS_READ.text())
                        .requestMatchers(HttpMethod.GET, BASE + "/events")
                        .hasAuthority(Scope.EVENTS_READ.text())
                        .anyRequest()
                        .authenticated())
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .headers(ApiSecurity::headers)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(unauthenticated).accessDeniedHandler(forbidden))
                .addFilterBefore(byKey(clients, unauthenticated), BasicAuthenticationFilter.class)
                .addFilterBefore(new BodyLimit(problems), AuthenticationFilter.class);
        return withoutWhatPagesNeed(http.build());
    }

    /** Answers for machines are not kept and not guessed at; the rest of the usual headers is for pages in frames. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .contentTypeOptions(withDefaults())
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"));
    }

    /** Here are no session ids to keep out of links and no answers that another thread finishes. */
    private static SecurityFilterChain withoutWhatPagesNeed(DefaultSecurityFilterChain chain) {
        return new DefaultSecurityFilterChain(
                chain.getRequestMatcher(),
                chain.getFilters().stream()
                        .filter(filter -> !(filter instanceof DisableEncodeUrlFilter
                                || filter instanceof WebAsyncManagerIntegrationFilter))
                        .toList());
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
