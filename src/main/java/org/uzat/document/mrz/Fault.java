package org.uzat.document.mrz;

/**
 * Why a zone cannot be read.
 *
 * @param where the sign at fault, or the first one of the field
 */
public record Fault(Kind kind, Field field, Place where) {

    /** What is wrong. */
    public enum Kind {
        /** There are not as many signs as any format has. */
        LENGTH,
        /** A sign that cannot stand there. */
        SIGN,
        /** A check digit that does not fit what it checks. */
        CHECK_DIGIT,
        /** A date that is none. */
        DATE,
        /** A code of no country and no other issuer. */
        COUNTRY,
        /** A field that must say something is empty. */
        EMPTY,
        /** A visa, or another paper that nobody travels by alone. */
        NOT_TRAVEL
    }
}
