package org.uzat.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.line.Line;
import org.uzat.reminder.DataUse;

/** Takes a network's reports of what a line has used. */
@RestController
@Tag(name = "Lines")
class UsageDoor {

    /**
     * How much was used.
     *
     * @param dataOctets of the line's counted data that can be used now, in all so far
     */
    record Used(@Nullable Long dataOctets) {}

    private final LineNames names;
    private final DataUse use;
    private final LineDoor lines;

    UsageDoor(LineNames names, DataUse use, LineDoor lines) {
        this.names = names;
        this.use = use;
        this.lines = lines;
    }

    @Operation(
            summary =
                    "Reports how much data a line has used so far, in all; the same report again, or one that comes late, changes nothing")
    @PutMapping("/api/v1/lines/{line}/usage")
    LineJson put(@PathVariable String line, @RequestBody Used used) {
        Long octets = used.dataOctets();
        if (octets == null || octets < 0) {
            throw NotPossible.malformed("dataOctets");
        }
        Line found = names.line(line);
        use.report(found.id(), octets);
        return lines.get(line);
    }
}
