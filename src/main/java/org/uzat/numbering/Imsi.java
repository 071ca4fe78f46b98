package org.uzat.numbering;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The subscriber's identity in the network (ITU-T E.212): 14 or 15 digits, the first three the mobile country code.
 *
 * @param digits the identity's digits
 */
public record Imsi(String digits) {

    private static final Pattern FORM = Pattern.compile("\\d{14,15}");

    public Imsi {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("an IMSI has 14 or 15 digits");
        }
    }

    /** Reads the digits; empty if they are no IMSI. */
    public static Optional<Imsi> parse(String text) {
        return FORM.matcher(text.strip()).matches() ? Optional.of(new Imsi(text.strip())) : Optional.empty();
    }
}
