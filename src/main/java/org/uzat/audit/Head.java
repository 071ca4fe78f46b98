package org.uzat.audit;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the log: how many entries there are up to it, and the last one's hash. Whoever keeps one elsewhere can prove
 * later that nothing before it was rewritten.
 *
 * @param sequence of the last entry; 0 where there is none
 * @param hash its hash; 32 zero bytes where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below
record Head(long sequence, byte[] hash) {

    static final Head NONE = new Head(0, new byte[32]);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** Reads the text form; empty if it is none. */
    static Optional<Head> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new Head(Long.parseLong(form.group(1)), HexFormat.of().parseHex(form.group(2))))
                : Optional.empty();
    }

    boolean is(Head other) {
        return sequence == other.sequence() && MessageDigest.isEqual(hash, other.hash());
    }

    /** {@code 41:9f86d0...}. */
    @Override
    public String toString() {
        return sequence + ":" + HexFormat.of().formatHex(hash);
    }
}
