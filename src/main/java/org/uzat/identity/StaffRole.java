package org.uzat.identity;

/** What a member of staff is trusted with. The name is what the database stores. */
public enum StaffRole {
    /** Serves customers: finds, explains, bars and frees lines. */
    AGENT,
    /** Gives things away as well. */
    SUPERVISOR,
    /** Runs the installation. */
    ADMIN,
    /** Sells at a shop's counter, from a till of their own. */
    CLERK,
    /** Answers for a shop's tills: sees their shifts, approves what goes back. */
    MANAGER;

    /** Whether they work at a shop's counter instead of the desk. */
    public boolean isInShop() {
        return this == CLERK || this == MANAGER;
    }
}
