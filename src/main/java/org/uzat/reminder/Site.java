package org.uzat.reminder;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.uzat.database.World;

/** Where people reach us, for links in messages that no request is behind: {@code uzat.web.site}. */
@Component
class Site {

    private final Environment environment;
    private final World world;

    Site(Environment environment, World world) {
        this.environment = environment;
        this.world = world;
    }

    /** Without a slash at its end. A demonstration that was told none is on this machine; elsewhere messages bring no links then. */
    Optional<String> address() {
        String site = environment.getProperty("uzat.web.site", "");
        if (!site.isEmpty()) {
            return Optional.of(site.replaceAll("/+$", ""));
        }
        return world.isDemo()
                ? Optional.ofNullable(environment.getProperty("local.server.port"))
                        .map(port -> "http://localhost:" + port)
                : Optional.empty();
    }
}
