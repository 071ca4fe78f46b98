package org.uzat.till;

import org.uzat.refusal.Refused;

/** What asking to give a sale back came to. */
public sealed interface VoidAnswer {

    /** Given back: the clerk hands out {@link SaleVoid#handed}. */
    record Done(SaleVoid what) implements VoidAnswer {}

    /** A manager has to allow it first; nothing is handed out. */
    record Waits(SaleVoid what) implements VoidAnswer {}

    /** The manager has not allowed it. */
    record Denied(SaleVoid what) implements VoidAnswer {}

    /** Not given back, and known not to be. */
    record Not(Refused refusal) implements VoidAnswer {}

    /** Not known yet; it is asked again by itself, and {@link Voids#find} tells. Nothing is handed out before. */
    record Unclear(SaleVoid what) implements VoidAnswer {}
}
