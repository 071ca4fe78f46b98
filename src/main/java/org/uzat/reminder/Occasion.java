package org.uzat.reminder;

/** Why somebody is told something; its texts stand under {@code notice.OCCASION}. The number is what the database stores. */
public enum Occasion {
    /** The card ends soon; the step is how many seconds ahead. */
    BEFORE_END(1, Topic.EXPIRY),
    /** The card has just ended. */
    ENDED(2, Topic.EXPIRY),
    /** The card soon receives nothing any more; the step is how many seconds ahead. */
    BEFORE_SILENCE(3, Topic.EXPIRY),
    /** The number is soon lost for good; the step is how many seconds ahead. */
    BEFORE_CLOSE(4, Topic.EXPIRY),
    /** The card is about to renew itself, and has the money. */
    AUTO_AHEAD(5, Topic.AUTO_RENEW),
    /** The card is about to renew itself, and money is missing. */
    AUTO_NEEDS(6, Topic.AUTO_RENEW),
    /** The card has renewed itself. */
    AUTO_DONE(7, Topic.AUTO_RENEW),
    /** The card could not renew itself for want of money. */
    AUTO_SHORT(8, Topic.AUTO_RENEW),
    /** The card renews itself no longer: its pack is dearer or gone. */
    AUTO_STOPPED(9, Topic.AUTO_RENEW),
    /** Much of the data is used; the step is how many per cent. */
    DATA_LOW(10, Topic.DATA),
    /** A promotion for this card; the step is the promotion's number. */
    OFFER(11, Topic.OFFERS);

    private final short number;
    private final Topic topic;

    Occasion(int number, Topic topic) {
        this.number = (short) number;
        this.topic = topic;
    }

    public short number() {
        return number;
    }

    public Topic topic() {
        return topic;
    }

    /** Whether it waits while people sleep. What keeps a card alive does not. */
    public boolean keepsQuiet() {
        return this == OFFER;
    }

    /** The occasion stored as the given number. */
    public static Occasion of(int number) {
        return values()[number - 1];
    }
}
