package org.uzat.provisioning.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.uzat.provisioning.Adapter;
import org.uzat.provisioning.Network;
import org.uzat.time.WallClock;
import tools.jackson.databind.json.JsonMapper;

/** {@code adapter: webhook}, with {@code url} and {@code secret}. */
@Component
class WebhookAdapter implements Adapter {

    private final JsonMapper json;
    private final WallClock clock;

    WebhookAdapter(JsonMapper json, WallClock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public Network network(Wiring wiring) {
        if (!wiring.url().startsWith("https://") && !wiring.url().startsWith("http://")) {
            throw new IllegalArgumentException("uzat.network.url: an address that starts with https:// is missing");
        }
        if (wiring.secret().isEmpty()) {
            throw new IllegalArgumentException("uzat.network.secret is missing");
        }
        String url = URI.create(wiring.url().replaceAll("/+$", "")).toString();
        return new WebhookNetwork(() -> url, wiring.secret().getBytes(StandardCharsets.UTF_8), json, clock);
    }
}
