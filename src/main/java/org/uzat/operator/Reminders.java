package org.uzat.operator;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;

/**
 * When an operator's travellers are reminded of their cards.
 *
 * @param beforeEnd how long before the end of validity
 * @param beforeSilence how long before the end of one-way service
 * @param beforeClose how long before the line is lost for good
 * @param ownNumber in which language a card that nobody has claimed is told by SMS to its own number; null: it is not
 */
public record Reminders(
        List<Duration> beforeEnd,
        List<Duration> beforeSilence,
        List<Duration> beforeClose,
        @Nullable Language ownNumber) {

    /** Where an operator has said nothing. */
    public static final Reminders USUAL = new Reminders(
            List.of(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(3)),
            List.of(Duration.ofDays(3)),
            List.of(Duration.ofDays(7), Duration.ofDays(1)),
            null);

    public Reminders {
        beforeEnd = List.copyOf(beforeEnd);
        beforeSilence = List.copyOf(beforeSilence);
        beforeClose = List.copyOf(beforeClose);
    }

    /** The longest time ahead of the end of validity. */
    public Duration longestAhead() {
        return beforeEnd.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
