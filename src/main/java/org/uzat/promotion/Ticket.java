package org.uzat.promotion;

import org.jspecify.annotations.Nullable;

/**
 * What somebody brings along for promotions.
 *
 * @param codeHash the keyed hash of the code they typed ({@link PromoCodes#ticket}), or null
 * @param language the language they read in (BCP 47: zh, en, az, ru), or null where it is not known
 */
public record Ticket(@Nullable String codeHash, @Nullable String language) {

    /** Nothing. */
    public static final Ticket NONE = new Ticket(null, null);

    /** No code, in a language. */
    public static Ticket in(@Nullable String language) {
        return new Ticket(null, language);
    }
}
