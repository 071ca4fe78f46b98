package org.uzat.messaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.uzat.sealing.Sealer;

/** Names of messages for providers that report under a name of ours: nobody else can make one up. */
@Component
public class ReportNames {

    private static final int BYTES = 16;

    private final Sealer sealer;

    ReportNames(Sealer sealer) {
        this.sealer = sealer;
    }

    /** The name of a message, fit for an address. */
    public String of(long id) {
        String number = Long.toString(id);
        byte[] seal = sealer.lookUpHash(number.getBytes(StandardCharsets.US_ASCII), "message.report");
        return number + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(seal, BYTES));
    }

    /** Whether a name is one of ours. */
    public boolean isOurs(String name) {
        String number = name.split("\\.", 2)[0];
        return number.matches("[0-9]{1,18}")
                && MessageDigest.isEqual(
                        of(Long.parseLong(number)).getBytes(StandardCharsets.US_ASCII),
                        name.getBytes(StandardCharsets.UTF_8));
    }
}
