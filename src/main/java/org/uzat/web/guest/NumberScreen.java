package org.uzat.web.guest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;

/**
 * The first screen: which card?
 *
 * @param typed what was typed before, kept when it could not be used
 * @param code a promo code that came with the link to this page; empty for none
 * @param refusal why it could not be used
 * @param shapes how numbers are spaced while they are typed
 * @param sample what a number looks like
 * @param samples cards to try; none but in the demonstration
 */
public record NumberScreen(
        String typed, String code, @Nullable RefusalWords refusal, String shapes, String sample, List<Try> samples) {

    /** A card to try: its number as it is sent, as it is read, and its state in a word. */
    public record Try(String number, String spaced, String state) {}
}
