package org.uzat.remote;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this very process serves, known once it does: the demo's bank and network live there too. */
@Component
public class OwnAddress {

    private final Environment environment;

    OwnAddress(Environment environment) {
        this.environment = environment;
    }

    /** For ourselves: {@code http://127.0.0.1:PORT}. */
    public String forUs() {
        String bound = environment.getProperty("server.address", "127.0.0.1");
        boolean everywhere = bound.equals("0.0.0.0") || bound.equals("::") || bound.isBlank();
        return "http://" + (everywhere ? "127.0.0.1" : bound) + ":" + port();
    }

    /**
     * For a browser that is to come back to the given address: where that is ours, the same name, so that the browser
     * never leaves the site it knows; else the site's configured address, or this machine's.
     */
    public String forBrowser(String returnUrl) {
        URI back = URI.create(returnUrl);
        String site = environment.getProperty("uzat.web.site", "http://localhost:" + port());
        boolean ours = Integer.toString(back.getPort()).equals(port());
        return ours ? back.getScheme() + "://" + back.getAuthority() : site.replaceAll("/+$", "");
    }

    private String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
