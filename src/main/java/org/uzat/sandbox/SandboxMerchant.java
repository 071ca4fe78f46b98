package org.uzat.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.uzat.identity.InstallationSecrets;

/**
 * The keys of this bank's one merchant. Another bank would hand them over in its merchants' office; this one and the
 * merchant find them under the same names among the installation's secrets.
 */
@Component
class SandboxMerchant {

    private final InstallationSecrets secrets;

    SandboxMerchant(InstallationSecrets secrets) {
        this.secrets = secrets;
    }

    /** The bearer key of the API. */
    String apiKey() {
        return HexFormat.of().formatHex(secrets.get("sandbox-api-key"));
    }

    /** What messages are signed with. */
    String signingSecret() {
        return HexFormat.of().formatHex(secrets.get("sandbox-signing-secret"));
    }

    /** Whether an Authorization header carries the key. */
    boolean holds(String authorization) {
        byte[] expected = ("Bearer " + apiKey()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
    }

    /** A random id with a prefix, 128 bits. */
    static String random(String prefix) {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return prefix + HexFormat.of().formatHex(bytes);
    }
}
