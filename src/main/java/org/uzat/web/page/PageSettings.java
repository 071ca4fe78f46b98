package org.uzat.web.page;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pages' settings, under {@code uzat.web}.
 *
 * @param site the address people reach the pages at, for links that leave the house; when absent, that of each request
 * @param gatewayOrigins origins of hosted payment pages ("https://pay.example") that the pay form may redirect to; a browser
 *     refuses every other one
 */
@ConfigurationProperties("uzat.web")
public record PageSettings(@Nullable URI site, @DefaultValue List<String> gatewayOrigins) {

    /** The {@code Content-Security-Policy} of every page: only our own files, no frames, forms only to us and the gateways. */
    public String contentSecurityPolicy() {
        return String.join(
                "; ",
                "default-src 'none'",
                "style-src 'self'",
                "script-src 'self'",
                "img-src 'self'",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                ("form-action 'self' " + String.join(" ", gatewayOrigins)).strip());
    }
}
