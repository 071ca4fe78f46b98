package org.uzat.document;

import java.time.LocalDate;

/**
 * A travel document that was read and whose check digits fit.
 *
 * @param issuer who issued it: ISO 3166-1 alpha-3, or one of ICAO Doc 9303 part 3, section 5
 * @param number as the issuer gave it, without fillers
 * @param surname in the letters of the zone
 * @param given likewise; empty where there is none
 * @param cut whether the names may go on: the zone had no room for them
 * @param nationality as the issuer
 * @param born ISO 8601 as far as it is known: {@code 1974-08-12}, {@code 1974-08}, {@code 1974} or empty
 * @param sex {@code M}, {@code F} or {@code X}
 * @param expires the last day on which it is valid
 */
public record Document(
        Kind kind,
        String issuer,
        String number,
        String surname,
        String given,
        boolean cut,
        String nationality,
        String born,
        char sex,
        LocalDate expires) {

    /** What it is. The name is stored, sealed. */
    public enum Kind {
        PASSPORT,
        /** An identity card, a residence permit or another card that one travels by. */
        CARD
    }

    /** The document as anybody at work may see it. */
    public Masked masked() {
        return Masked.of(this);
    }

    /** Without anything personal: this record may reach a log. */
    @Override
    public String toString() {
        return "a document " + kind + " of " + issuer;
    }
}
