package org.uzat.messaging;

import java.time.Duration;

/** What a message is about; its text stands under {@code message.KIND} in the texts, unless its writer says it. The name is stored. */
public enum MessageKind {
    /** The code that confirms an address; takes {@code code}. */
    REGISTER_CODE(Pace.AWAITED),
    /** Somebody wanted to register with an address that has an account. */
    ALREADY_REGISTERED,
    /** The code for a new password; takes {@code code}. */
    RECOVER_CODE(Pace.AWAITED),
    /** The password is another one now. */
    PASSWORD_CHANGED,
    /** The code that proves a card; takes {@code code}. */
    CLAIM_CODE(Pace.AWAITED),
    /** Somebody else has proven a card; takes {@code card}. */
    CLAIM_TAKEN,
    /** Auto-renew found too little money; takes {@code card}. */
    AUTO_RENEW_SHORT,
    /** Auto-renew ended, for the pack is dearer or gone; takes {@code card}. */
    AUTO_RENEW_STOPPED,
    /** A receipt: by e-mail a mail of its own, forgotten once sent; by SMS takes {@code number}, {@code total}, {@code link}. */
    RECEIPT,
    /** The code that makes an address an account's own; takes {@code code}. */
    ADDRESS_CODE(Pace.AWAITED),
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
    LINK_CODE(Pace.AWAITED),
    /** A shop would link a card to an account that is not there yet; takes {@code link}. */
    LINK_INVITED,
    /** That a card nears its end or has reached it; said by its writer. */
    REMINDER(Pace.PLANNED),
    /** That there is something to be had cheaper, to who agreed to be told; said by its writer. */
    OFFER(Pace.PLANNED);

    /** How much haste a message is in. */
    enum Pace {
        /** Somebody waits for it and can do nothing without: it is sent again where it may be lost, blocked address or not. */
        AWAITED(Duration.ofMinutes(15)),
        /** Something has just happened to its reader. */
        TOLD(Duration.ofDays(3)),
        /** One of thousands, which let the others pass. */
        PLANNED(Duration.ofDays(3));

        private final Duration goodFor;

        Pace(Duration goodFor) {
            this.goodFor = goodFor;
        }

        /** How long it waits at most where its writer does not say. */
        Duration goodFor() {
            return goodFor;
        }
    }

    private final Pace pace;

    MessageKind() {
        this(Pace.TOLD);
    }

    MessageKind(Pace pace) {
        this.pace = pace;
    }

    Pace pace() {
        return pace;
    }
}
