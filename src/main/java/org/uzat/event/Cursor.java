package org.uzat.event;

import java.util.Optional;
import org.uzat.numbering.Base32;

/**
 * A place in the order of events: after everything up to it.
 *
 * @param tx the transaction of the last event seen
 * @param line the line of the last event seen
 * @param version the version of the last event seen
 */
public record Cursor(long tx, long line, int version) {

    /** Before everything. */
    public static final Cursor START = new Cursor(0, 0, 0);

    /** Reads the text form; empty if it is none. */
    public static Optional<Cursor> parse(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        long tx = Base32.number(parts[0]);
        long line = Base32.number(parts[1]);
        long version = Base32.number(parts[2]);
        boolean fits = tx >= 0 && line >= 0 && version >= 0 && version <= Integer.MAX_VALUE;
        return fits ? Optional.of(new Cursor(tx, line, (int) version)) : Optional.empty();
    }

    @Override
    public String toString() {
        return Base32.of(tx) + "-" + Base32.of(line) + "-" + Base32.of(version);
    }
}
