package org.uzat.web.lifeline;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.uzat.database.StartRefused;

/**
 * Settings of the lifeline, under {@code uzat.lifeline}.
 *
 * @param secret what a network signs its word with, at least 32 characters; without one nobody's word is taken, and the page asks
 *     for the number
 */
@ConfigurationProperties("uzat.lifeline")
record LifelineSettings(@Nullable String secret) {

    private static final int SECRET_LENGTH_MIN = 32;

    LifelineSettings {
        if (secret != null && secret.length() < SECRET_LENGTH_MIN) {
            throw new StartRefused("uzat.lifeline.secret must have at least " + SECRET_LENGTH_MIN
                    + " characters, see docs/operating.md.");
        }
    }

    /** Never shown. */
    @Override
    public String toString() {
        return "LifelineSettings[secret=" + (secret == null ? "none" : "set") + "]";
    }
}
