package org.uzat.web.page;

import java.util.Locale;

/**
 * The ring, the product's one picture: how much is left, how much has just been added, how far a payment has come.
 *
 * @param filled what was there, in percent of a full turn
 * @param added what has just come on top, in percent; it is drawn in a movement
 * @param tone its colour's meaning, which words beside it repeat
 * @param turning whether something is under way
 */
public record Ring(double filled, double added, Tone tone, boolean turning) {

    /** What a ring's colour means. */
    public enum Tone {
        CALM,
        SOON,
        OVER;

        /** The ring's class in the style sheet. */
        public String css() {
            return "ring-" + name().toLowerCase(Locale.ROOT);
        }
    }

    public Ring {
        filled = Math.clamp(filled, 0, 100);
        added = Math.clamp(added, 0, 100 - filled);
    }

    /** A ring that stands still. */
    public static Ring left(double percent, Tone tone) {
        return new Ring(percent, 0, tone, false);
    }

    /** A full ring of which the part that was there stays and the rest refills. */
    public static Ring refilled(double percentBefore) {
        return new Ring(percentBefore, 100 - percentBefore, Tone.CALM, false);
    }

    /** A ring that turns while we wait, filled as far as things have come. */
    public static Ring turning(double percent) {
        return new Ring(percent, 0, Tone.CALM, true);
    }

    /** A number for an SVG attribute: always with a dot, whatever the reader's language. */
    public String svg(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
