package org.uzat.document;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uzat.numbering.LineId;
import org.uzat.promotion.PersonKeys;

/** Lines whose holder showed the same document are one person's, whoever's accounts they are in. */
@Component
final class HolderKeys implements PersonKeys {

    private final PaperStore papers;

    HolderKeys(PaperStore papers) {
        this.papers = papers;
    }

    @Override
    public Map<LineId, Set<String>> of(Collection<LineId> lines) {
        return papers.holders(lines);
    }
}
