package org.uzat.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.messaging.Medium;

/**
 * What somebody has chosen for a topic.
 *
 * @param first by which way, or null: the inbox only
 * @param then which way where that one does not arrive, or null
 */
public record Choice(@Nullable Medium first, @Nullable Medium then) {

    /** The inbox only. */
    public static final Choice INBOX = new Choice(null, null);

    /** The ways in their order. */
    List<Medium> ways() {
        if (first == null) {
            return List.of();
        }
        return then == null || then == first ? List.of(first) : List.of(first, then);
    }
}
