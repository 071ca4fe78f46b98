package org.uzat.document;

/** Whose a document is, seen from a line. */
public enum Whose {
    /** The holder's. */
    HOLDERS,
    /** Somebody else's. */
    ANOTHERS,
    /** Nobody holds the line yet. */
    NOBODY_HOLDS
}
