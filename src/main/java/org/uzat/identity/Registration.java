package org.uzat.identity;

import org.uzat.language.Language;
import org.uzat.messaging.Medium;

/**
 * What somebody registers with.
 *
 * @param via which of the two addresses the code goes to
 * @param language for messages
 */
public record Registration(Address phone, Address email, String password, Medium via, Language language) {

    /** The address that the code confirms. */
    Address target() {
        return via == Medium.SMS ? phone : email;
    }

    /** Without the password: this record may reach a log. */
    @Override
    public String toString() {
        return "a registration by " + via;
    }
}
