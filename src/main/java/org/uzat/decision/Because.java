package org.uzat.decision;

/**
 * Why a member of staff steps in.
 *
 * @param why from a list, for figures and the log
 * @param note in their own words, up to {@link #LONGEST} characters; kept beside the line, never in the log, so that it
 *     can be erased should it name somebody
 */
public record Because(Why why, String note) {

    /** How many characters a note has at most. */
    public static final int LONGEST = 300;

    /** The reasons to choose from. The name is what the database stores. */
    public enum Why {
        LOST,
        STOLEN,
        FRAUD,
        ASKED,
        FOUND,
        CLEARED,
        OUTAGE,
        COMPLAINT,
        OUR_MISTAKE,
        BROKEN,
        NOT_WANTED
    }

    public Because {
        if (note.length() > LONGEST) {
            throw new IllegalArgumentException("a note has at most " + LONGEST + " characters");
        }
    }
}
