package org.uzat.claim;

import org.uzat.refusal.Refused;

/** Whether somebody has proven a card to be theirs. */
public sealed interface Proof {

    /** Yes; it is theirs now. */
    record Proven(Claim claim) implements Proof {}

    /** No. */
    record Denied(Refused refusal) implements Proof {}
}
