package org.uzat.web.page;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;
import org.uzat.gateway.GatewayHosts;

/** The strict headers that every page is sent with, whichever area it is in. */
@Component
public class PageHeaders {

    private final PageSettings settings;
    private final ObjectProvider<GatewayHosts> gateways;

    PageHeaders(PageSettings settings, ObjectProvider<GatewayHosts> gateways) {
        this.settings = settings;
        this.gateways = gateways;
    }

    /** Puts them on an area's chain. */
    public void strict(HeadersConfigurer<HttpSecurity> headers) {
        strict(headers, policy("'self'"), "");
    }

    /**
     * The same for an area with a map: it may ask a reader where they are, and show pictures of the map's tiles.
     *
     * @param tiles the origins that tiles come from; may be empty
     */
    public void withMap(HeadersConfigurer<HttpSecurity> headers, List<String> tiles) {
        strict(headers, policy("'self'", tiles), "self");
    }

    /** The {@code Content-Security-Policy} of a page that carries its style within itself, whose hash this names. */
    public String policy(String style) {
        return policy(style, List.of());
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers, String policy, String position) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(" + position + "), microphone=(), payment=()"));
    }

    private String policy(String style, List<String> images) {
        List<String> hosts = gateways.stream()
                .flatMap(known -> known.all().stream())
                .flatMap(gateway -> gateway.hosts().stream())
                .distinct()
                .toList();
        return settings.contentSecurityPolicy(style, hosts, images);
    }
}
