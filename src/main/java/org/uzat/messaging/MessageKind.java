package org.uzat.messaging;

/** What a message is about; its text stands under {@code message.KIND} in the texts. The name is stored. */
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
    AUTO_RENEW_STOPPED,
    /** A receipt: by e-mail a mail of its own, forgotten once sent; by SMS takes {@code number}, {@code total}, {@code link}. */
    RECEIPT,
    /** The code that makes an address an account's own; takes {@code code}. */
    ADDRESS_CODE,
    /** Somebody wanted to have an address that belongs to another account. */
    ADDRESS_WANTED,
    /** An account has another address now. */
    ADDRESS_CHANGED,
    /** The account is gone. */
    ACCOUNT_DELETED,
    /** Somebody offers a card to whoever has this address. */
    CARD_OFFERED,
    /** A card went to the account it was offered to; takes {@code card}. */
    CARD_HANDED_OVER,
    /** Whoever a card was offered to does not want it; takes {@code card}. */
    CARD_DECLINED,
    /** The code that lets a shop link a card to an account; takes {@code code}. */
    LINK_CODE,
    /** A shop would link a card to an account that is not there yet; takes {@code link}. */
    LINK_INVITED
}
