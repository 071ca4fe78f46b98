package org.uzat.intake;

import org.jspecify.annotations.Nullable;

/** Loads one kind of file. Loading a file a second time changes nothing; after a crash it is simply loaded again. */
public interface Intake {

    /** What the files hold, as typed behind {@code ./uzat import}. */
    String name();

    /**
     * Loads the good rows and rejects the others.
     *
     * @param file the open file, which counts what happens to its rows
     * @param operatorCode the operator all rows are for, whatever they say themselves, or null to believe them
     * @throws UnreadableFile if nothing at all can be read from it
     */
    void load(IncomingFile file, @Nullable String operatorCode);
}
