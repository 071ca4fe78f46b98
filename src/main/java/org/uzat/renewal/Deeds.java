package org.uzat.renewal;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.uzat.audit.Deed;
import org.uzat.decision.Because;
import org.uzat.decision.Change;
import org.uzat.event.EventKind;

/** What of a change goes into the log of what staff did: ids and reasons, never a note. */
final class Deeds {

    private Deeds() {}

    static Stream<Deed> of(Change change) {
        Because because = change.links().because();
        if (because == null) {
            return Stream.empty();
        }
        Map<String, String> detail = new HashMap<>();
        detail.put("version", Integer.toString(change.after().version()));
        detail.put("why", because.why().name());
        if (change.grant() != null) {
            detail.put("days", Integer.toString(change.grant().term().days()));
        }
        if (change.kind() == EventKind.SIM_SWAPPED) {
            detail.put("sim", change.after().iccid());
        }
        String line = change.after().id().toString();
        return Stream.of(new Deed(change.origin().actor(), change.kind().name(), line, detail));
    }
}
