package org.uzat.identity;

/** What a member of staff is trusted with. The name is what the database stores. */
public enum StaffRole {
    /** Serves customers: finds, explains, bars and frees lines. */
    AGENT,
    /** Gives things away as well. */
    SUPERVISOR,
    /** Runs the installation. */
    ADMIN
}
