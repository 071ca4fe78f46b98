package org.uzat.database;

/** Uzat cannot start for a reason its operator can remove; the message is one whole sentence for that person. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what to do about it, shown as it is and without a stack trace */
    public StartRefused(String sentence) {
        super(sentence);
    }
}
