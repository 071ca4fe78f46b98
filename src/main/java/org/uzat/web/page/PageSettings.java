package org.uzat.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The pages' settings, under {@code uzat.web}.
 *
 * @param site the address people reach the pages at, for links that leave the house; when absent, that of each request
 * @param gatewayOrigins origins of hosted payment pages ("https://pay.example") that the pay form may redirect to; a browser
 *     refuses every other one
 */
@ConfigurationProperties("uzat.web")
public record PageSettings(@Nullable URI site, @DefaultValue List<String> gatewayOrigins) {

    /** This installation's address, for links that leave the house from this request. */
    public URI siteOf(HttpServletRequest request) {
        return site != null
                ? site
                : ServletUriComponentsBuilder.fromContextPath(request).build().toUri();
    }

    /**
     * The {@code Content-Security-Policy} of every page: only our own files, no frames, forms only to us and the gateways.
     *
     * @param style where style may come from, as in {@code 'self'}
     * @param hosts of the gateways' payment pages
     * @param images where pictures may come from besides us
     */
    String contentSecurityPolicy(String style, List<String> hosts, List<String> images) {
        List<String> formTargets = new ArrayList<>(List.of("'self'"));
        formTargets.addAll(gatewayOrigins);
        hosts.stream().map(host -> "https://" + host).forEach(formTargets::add);
        List<String> imageSources = new ArrayList<>(List.of("img-src", "'self'"));
        imageSources.addAll(images);
        return String.join(
                "; ",
                "default-src 'none'",
                "style-src " + style,
                "script-src 'self'",
                String.join(" ", imageSources),
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "form-action " + String.join(" ", formTargets));
    }
}
