package org.uzat.document;

/** Which travel document an action needs; one to be shown a quarter of an hour before it at most, to whoever does it. */
public enum Need {
    /** None. */
    NONE,
    /** Anybody's that is valid. */
    ANY,
    /** The one of the line's holder; where nobody holds it yet, whoever shows one becomes its holder. */
    HOLDER
}
