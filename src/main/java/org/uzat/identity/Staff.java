package org.uzat.identity;

import java.io.Serializable;

/**
 * A member of staff who may work; kept in sessions.
 *
 * @param id the stored id
 * @param name the name to log in with, unique: lower-case letters, digits, dots, dashes
 * @param role what they are trusted with
 */
public record Staff(int id, String name, StaffRole role) implements Serializable {

    /** How they are named in events and in the log: {@code staff:3}. */
    public String actor() {
        return "staff:" + id;
    }
}
