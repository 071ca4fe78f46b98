package org.uzat.audit;

import java.util.Map;

/**
 * Something a member of staff did, to be logged. It names people and lines by their ids and holds no personal data: the
 * log can never be cleaned of it.
 *
 * @param actor who: {@code staff:3}
 * @param action what, in one stable word: {@code BLOCKED}
 * @param subject to whom or what: a line's or a member of staff's id
 * @param detail what else explains it, by name, in machine text
 */
public record Deed(String actor, String action, String subject, Map<String, String> detail) {

    public Deed {
        detail = Map.copyOf(detail);
    }
}
