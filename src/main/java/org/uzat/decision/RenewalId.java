package org.uzat.decision;

import java.util.Optional;
import org.uzat.numbering.Base32;
import org.uzat.numbering.LineId;

/**
 * The id of a renewal or top-up: the line and the line's version that it made. Text form: {@code rn_LINE-VERSION} in
 * base 32.
 *
 * @param line the line
 * @param version the line's version, from 1
 */
public record RenewalId(LineId line, int version) {

    private static final String PREFIX = "rn_";

    /** Reads the text form; empty if it is none. */
    public static Optional<RenewalId> parse(String text) {
        int dash = text.indexOf('-');
        if (!text.startsWith(PREFIX) || dash < 0) {
            return Optional.empty();
        }
        long line = Base32.number(text.substring(PREFIX.length(), dash));
        long version = Base32.number(text.substring(dash + 1));
        return line > 0 && version > 0 && version <= Integer.MAX_VALUE
                ? Optional.of(new RenewalId(new LineId(line), (int) version))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return PREFIX + Base32.of(line.number()) + "-" + Base32.of(version);
    }
}
