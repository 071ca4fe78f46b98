package org.uzat.messaging;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Notices in browsers: {@code uzat.push} in config/application.yaml.
 *
 * @param contact whom a push service may write to, {@code mailto:...} or an https address (RFC 8292, 2.1); without it none are sent
 * @param services hosts of push services; a browser names any address, and we ask no others
 */
@ConfigurationProperties("uzat.push")
record PushSettings(
        @Nullable String contact,
        @DefaultValue("10s") Duration patience,

        @DefaultValue({
            "fcm.googleapis.com",
            "updates.push.services.mozilla.com",
            "web.push.apple.com",
            "*.push.apple.com",
            "*.notify.windows.com"
        })
        List<String> services) {

    /** Whether an address is that of a push service; a service that is named with its scheme and port is a test's. */
    boolean isService(String endpoint) {
        URI where = URI.create(endpoint);
        String host = String.valueOf(where.getHost());
        boolean usual = "https".equals(where.getScheme()) && where.getPort() == -1 && where.getUserInfo() == null;
        return services.stream()
                .anyMatch(service -> service.contains("://")
                        ? endpoint.startsWith(service + "/")
                        : usual
                                && (service.startsWith("*.")
                                        ? host.endsWith(service.substring(1))
                                        : host.equals(service)));
    }
}
