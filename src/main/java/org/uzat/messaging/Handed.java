package org.uzat.messaging;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of handing a message over. */
public sealed interface Handed {

    /**
     * The provider has it.
     *
     * @param parts the provider's names for its parts, for reports that come later; none where none come
     */
    record Taken(List<String> parts) implements Handed {

        public Taken {
            parts = List.copyOf(parts);
        }
    }

    /** It will not be taken, ever. */
    record Declined(Why why) implements Handed {}

    /**
     * This one was not taken now.
     *
     * @param pause what the provider asks for, or null
     */
    record Later(String reason, @Nullable Duration pause) implements Handed {}

    /**
     * The provider is away or has had enough: nothing goes there for a while.
     *
     * @param pause what the provider asks for, or null
     */
    record Away(String reason, @Nullable Duration pause) implements Handed {}

    /** It was handed over and the answer did not come: it may have been taken. */
    record Doubtful(String reason) implements Handed {}

    /** Taken by whom sends no reports. */
    static Handed taken() {
        return new Taken(List.of());
    }
}
