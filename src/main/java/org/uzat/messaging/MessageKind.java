package org.uzat.messaging;

/** What a message is about; its text stands in {@code texts/<language>/messages.properties}. The name is stored. */
public enum MessageKind {
    /** The code that confirms an address; takes {@code code}. */
    REGISTER_CODE,
    /** Somebody wanted to register with an address that has an account. */
    ALREADY_REGISTERED,
    /** The code for a new password; takes {@code code}. */
    RECOVER_CODE,
    /** The password is another one now. */
    PASSWORD_CHANGED,
    /** The code that proves a card; takes {@code code}. */
    CLAIM_CODE,
    /** Somebody else has proven a card; takes {@code card}. */
    CLAIM_TAKEN,
    /** Auto-renew found too little money; takes {@code card}. */
    AUTO_RENEW_SHORT,
    /** Auto-renew ended, for the pack is dearer or gone; takes {@code card}. */
    AUTO_RENEW_STOPPED
}
