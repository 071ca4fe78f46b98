package org.uzat.promotion;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.uzat.numbering.LineId;

/** Somebody who knows whose lines are: by account, by travel document. Implemented by whoever does; all are asked. */
public interface PersonKeys {

    /**
     * Opaque names of the persons behind lines, as far as they are known, all read at once.
     *
     * @return by line; a name begins with its kind, as {@code account:12}, and holds nothing personal
     */
    Map<LineId, Set<String>> of(Collection<LineId> lines);
}
