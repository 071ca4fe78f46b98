package org.uzat.database;

/**
 * What this installation was started as. It is written into the database at the first start and never changes: nobody
 * shall turn a company's installation into a demonstration, or sell from one.
 */
public enum World {
    /** A seeded company with a sandbox gateway, a time machine and printed passwords. */
    DEMO,
    /** Empty: a first administrator sets it up. */
    CLEAN;

    /** Whether what exists only in the demonstration may be offered. */
    public boolean isDemo() {
        return this == DEMO;
    }
}
