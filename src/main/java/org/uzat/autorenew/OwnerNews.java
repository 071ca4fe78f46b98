package org.uzat.autorenew;

import java.time.Instant;
import java.util.List;
import org.uzat.numbering.LineId;

/** Whoever tells owners what became of what they agreed to, by the ways they have chosen. */
public interface OwnerNews {

    /** What they would not expect. */
    enum What {
        /** Money was missing. */
        SHORT,
        /** It goes on no longer: the pack is dearer, or gone. */
        STOPPED
    }

    /**
     * One thing to be told.
     *
     * @param at when it was noted; names it together with the line
     */
    record Told(LineId line, What what, Instant at) {}

    /** Takes them within the transaction that forgets them. */
    void tell(List<Told> news);
}
