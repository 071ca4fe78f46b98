package org.uzat.web.lifeline;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.uzat.database.World;
import org.uzat.identity.InstallationSecrets;

/** What a network's word is signed with: the secret agreed with the operator's network; the demonstration has one of its own. */
@Component
@EnableConfigurationProperties(LifelineSettings.class)
class LifelineSecret {

    private final LifelineSettings settings;
    private final World world;
    private final InstallationSecrets secrets;

    LifelineSecret(LifelineSettings settings, World world, InstallationSecrets secrets) {
        this.settings = settings;
        this.world = world;
        this.secrets = secrets;
    }

    /** Null where no network's word is taken. */
    byte @Nullable [] bytes() {
        if (settings.secret() != null) {
            return settings.secret().getBytes(StandardCharsets.UTF_8);
        }
        return world.isDemo() ? secrets.get("lifeline-network") : null;
    }
}
