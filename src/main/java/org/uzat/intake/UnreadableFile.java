package org.uzat.intake;

/** A file of which no row can be read: it is missing, has no proper header, or is no text. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(String message) {
        super(message);
    }
}
