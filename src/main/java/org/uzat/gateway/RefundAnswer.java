package org.uzat.gateway;

/** What became of a refund. */
public sealed interface RefundAnswer {

    /** The money goes back. */
    record Done() implements RefundAnswer {}

    /** The gateway will not do it; a person must. */
    record Rejected(String why) implements RefundAnswer {}

    /** Whether it was done is not known; asking again by the same reference tells. */
    record Unknown(String why) implements RefundAnswer {}
}
