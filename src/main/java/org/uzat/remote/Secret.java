package org.uzat.remote;

import java.nio.charset.StandardCharsets;

/** A key of ours at somebody else's: it is used, and never printed. */
public final class Secret {

    private final String text;

    /** @param text as it was given to us */
    public Secret(String text) {
        this.text = text;
    }

    /** For the one call that needs it. */
    public String reveal() {
        return text;
    }

    /** Its bytes in UTF-8, as keys of signatures are. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
