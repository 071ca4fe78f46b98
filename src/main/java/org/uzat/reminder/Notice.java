package org.uzat.reminder;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.identity.AccountId;

/**
 * Something to be told about a card.
 *
 * @param owner whose card it was when it was noted, or null where nobody's
 * @param at when it was noted
 * @param goodUntil from when on it is of no use any more
 * @param detail what its words need besides the line, by name, in machine text
 */
public record Notice(
        NoticeKey key, @Nullable AccountId owner, Instant at, Instant goodUntil, Map<String, String> detail) {

    public Notice {
        detail = Map.copyOf(detail);
    }
}
