package org.uzat.web.desk;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.audit.LogEntry;
import org.uzat.web.page.Page;

/**
 * The log of what staff did.
 *
 * @param names of staff by how the log names them
 * @param older where the next page goes on; null on the last one
 */
public record LogScreen(
        Page page,
        DeskFrame frame,
        List<LogEntry> entries,
        Map<String, String> names,
        @Nullable Long older) {

    /** When, in UTC: the log knows no other clock. */
    public String at(LogEntry entry) {
        ZonedDateTime at = entry.at().atZone(ZoneOffset.UTC);
        return page.formats().dayAt(page.formats().day(at.toLocalDate()), at.toLocalTime());
    }

    public String who(LogEntry entry) {
        return entry.actor().equals("nobody")
                ? page.say("desk.log.nobody")
                : names.getOrDefault(entry.actor(), entry.actor());
    }

    public String what(LogEntry entry) {
        String key = "desk.log.did." + entry.action();
        return page.words().knows(key) ? page.say(key) : entry.action();
    }

    /** To whom or what; nothing where it was their own doing. */
    public String whom(LogEntry entry) {
        boolean own = entry.subject().equals(entry.actor()) || entry.subject().equals("nobody");
        return own ? "" : names.getOrDefault(entry.subject(), entry.subject());
    }

    /** The line's page where it was about a line; null else. */
    public @Nullable String address(LogEntry entry) {
        return entry.subject().startsWith("ln_") ? "/desk/lines/" + entry.subject() : null;
    }

    public String detail(LogEntry entry) {
        return entry.detail().equals("{}")
                ? ""
                : entry.detail().replaceAll("[{}\"]", "").replace(",", ", ").replace(":", ": ");
    }
}
