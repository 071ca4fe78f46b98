package org.uzat.line;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uzat.database.Together;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;

/** Finds lines, and claims them for a change. */
@Component
public class Lines {

    private final LineStore store;

    Lines(LineStore store) {
        this.store = store;
    }

    /** The line that goes by this name now. */
    public Optional<Line> find(LineName name) {
        return idOf(name)
                .flatMap(id -> store.read(List.of(id)).values().stream().findFirst());
    }

    /** The id of the line that goes by this name now; an id is taken at its word. */
    public Optional<LineId> idOf(LineName name) {
        return switch (name) {
            case LineName.ById byId -> Optional.of(byId.id());
            case LineName.ByMsisdn byMsisdn -> store.idOf(byMsisdn.msisdn());
            case LineName.ByIccid byIccid -> store.idOf(byIccid.iccid());
        };
    }

    /** The lines with these ids, as far as they exist. */
    public Map<LineId, Line> read(Collection<LineId> ids) {
        return store.read(ids);
    }

    /** The same, to be filled when the reads are run. */
    public Map<LineId, Line> read(Collection<LineId> ids, Together reads) {
        return LineStore.read(ids, reads);
    }

    /**
     * Writes changed lines within the caller's transaction, each only if its stored version is still the expected one.
     *
     * @return the ids written; the others were changed by somebody else meanwhile and are untouched
     */
    public Set<LineId> claim(List<LineChange> changes) {
        return store.claim(changes);
    }
}
