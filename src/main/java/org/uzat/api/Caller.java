package org.uzat.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.uzat.identity.ApiClient;
import org.uzat.identity.Scope;
import org.uzat.numbering.Base32;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;

/** The calling system of a request. */
final class Caller extends AbstractAuthenticationToken {

    private static final String SCHEME = "Bearer ";
    private static final int REQUEST_ID_MAX = 64;

    private final transient ApiClient client;

    Caller(ApiClient client, List<? extends GrantedAuthority> scopes) {
        super(scopes);
        this.client = client;
        setAuthenticated(true);
    }

    /** What a request says about its sender, or null where it says nothing. */
    static @Nullable Authentication sent(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer
                ? UsernamePasswordAuthenticationToken.unauthenticated(
                        "",
                        Objects.requireNonNull(header)
                                .substring(SCHEME.length())
                                .strip())
                : null;
    }

    int clientId() {
        return client.id();
    }

    boolean may(Scope scope) {
        return client.may(scope);
    }

    /** The origin of a command in this request; its id is the caller's own where that is a plain short one. */
    Origin origin(HttpServletRequest request) {
        String id = request.getHeader("X-Request-Id");
        boolean plain = id != null && id.length() <= REQUEST_ID_MAX && id.matches("[\\x21-\\x7e]+");
        return new Origin(Channel.API, "client:" + client.id(), null, plain ? id : Base32.of(System.nanoTime()));
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return client;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caller caller && caller.client.equals(client);
    }

    @Override
    public int hashCode() {
        return client.hashCode();
    }
}
