package org.uzat.api;

import org.springframework.stereotype.Component;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.refusal.Reason;

/** Finds the line that a request names by id, telephone number or card number. */
@Component
class LineNames {

    private final Lines lines;

    LineNames(Lines lines) {
        this.lines = lines;
    }

    /** The id; a line id is taken at its word, whoever acts on it finds out. */
    LineId id(String name) {
        return lines.idOf(read(name)).orElseThrow(() -> new NotPossible(Reason.LINE_NOT_FOUND));
    }

    /** The line itself. */
    Line line(String name) {
        return lines.find(read(name)).orElseThrow(() -> new NotPossible(Reason.LINE_NOT_FOUND));
    }

    private static LineName read(String name) {
        return LineName.parse(name).orElseThrow(() -> new NotPossible(Reason.NUMBER_MALFORMED));
    }
}
