package org.uzat.document;

/** Why the whole of a kept document is looked at. The name is logged. */
public enum SeenBecause {
    /** To see whether it is the person standing here. */
    COMPARE,
    /** To see whether it was recorded right. */
    CORRECT,
    /** A complaint or a dispute is about it. */
    COMPLAINT,
    /** An authority asks for it by law. */
    AUTHORITY
}
