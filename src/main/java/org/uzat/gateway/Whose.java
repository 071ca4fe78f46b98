package org.uzat.gateway;

/** Whose a gateway's own id of something paid is. */
public sealed interface Whose {

    /**
     * It belongs to a payment of ours.
     *
     * @param reference our reference of it
     */
    record Ours(String reference) implements Whose {}

    /** The gateway knows no reference of ours for it. */
    record NotOurs() implements Whose {}

    /** Nothing was learned: a time-out or a broken answer. */
    record Unknown(String why) implements Whose {}
}
