package org.uzat.document.mrz;

import java.util.List;

/** What became of reading a zone. */
public sealed interface Reading {

    /**
     * It was read and every check digit fits.
     *
     * @param corrected where an O was a zero or the other way round, as only one of them can stand there
     */
    record Read(Zone zone, List<Place> corrected) implements Reading {

        public Read {
            corrected = List.copyOf(corrected);
        }
    }

    /** It was not. */
    record Unread(Fault fault) implements Reading {}
}
