package org.uzat.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.event.Cursor;
import org.uzat.event.EventKind;
import org.uzat.event.Events;
import org.uzat.event.LineEvent;
import org.uzat.origin.Channel;

/** What happened to lines, for systems that follow. */
@RestController
@Tag(name = "Events")
class EventDoor {

    private static final int LIMIT_MAX = 1_000;

    /** A page on the wire; next is what to ask after from then on, also where there was nothing new. */
    record Page(List<EventJson> items, String next) {}

    /** An event on the wire: ids only. */
    record EventJson(String line, int version, EventKind kind, Channel channel, Instant at) {

        static EventJson of(LineEvent event) {
            return new EventJson(
                    event.line().toString(),
                    event.version(),
                    event.kind(),
                    event.origin().channel(),
                    event.at());
        }
    }

    private final Events events;

    EventDoor(Events events) {
        this.events = events;
    }

    @Operation(summary = "Events after a cursor, in an order in which none can be missed")
    @GetMapping("/api/v1/events")
    Page get(@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "200") int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw NotPossible.malformed("limit");
        }
        Cursor cursor = after == null || after.isEmpty()
                ? Cursor.START
                : Cursor.parse(after).orElseThrow(() -> NotPossible.malformed("after"));
        Events.Page page = events.after(cursor, limit);
        return new Page(
                page.events().stream().map(EventJson::of).toList(), page.next().toString());
    }
}
