package org.uzat.gateway.sandbox;

import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.uzat.identity.InstallationSecrets;

/** The keys that the demo's bank has issued to us, found among the installation's secrets. */
@Component
class SandboxKeys {

    private final InstallationSecrets secrets;

    SandboxKeys(InstallationSecrets secrets) {
        this.secrets = secrets;
    }

    String apiKey() {
        return HexFormat.of().formatHex(secrets.get("sandbox-api-key"));
    }

    String signingSecret() {
        return HexFormat.of().formatHex(secrets.get("sandbox-signing-secret"));
    }
}
