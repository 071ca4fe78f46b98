package org.uzat.till;

import org.uzat.refusal.Refused;

/** What opening or closing a shift came to. */
public sealed interface ShiftAnswer {

    /** The shift as it stands now. */
    record Done(Shift shift) implements ShiftAnswer {}

    /** Nothing changed. */
    record Not(Refused refusal) implements ShiftAnswer {}
}
