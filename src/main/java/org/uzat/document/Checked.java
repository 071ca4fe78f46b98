package org.uzat.document;

import java.util.List;
import org.uzat.refusal.Refused;

/** What became of a document that was typed or scanned. */
public sealed interface Checked {

    /**
     * It can be read, every check digit fits and it is valid today.
     *
     * @param corrected where an O was taken for a zero or the other way round, since only one can stand there
     */
    record Good(Document document, List<Corrected> corrected) implements Checked {

        public Good {
            corrected = List.copyOf(corrected);
        }
    }

    /** It is not, for this very reason. */
    record Bad(Refused refusal) implements Checked {}

    /**
     * A sign that was put right.
     *
     * @param line from 1
     * @param position from 1
     */
    record Corrected(int line, int position) {}
}
