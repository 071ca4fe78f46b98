package org.uzat.document;

/** Why a line gets another holder. The name is logged. */
public enum HolderChange {
    /** The former holder gave it away. */
    HANDED_OVER,
    /** Somebody else's document was recorded by mistake. */
    RECORDED_WRONG,
    /** The former holder has died. */
    INHERITED
}
