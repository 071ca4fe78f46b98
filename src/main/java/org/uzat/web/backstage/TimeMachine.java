package org.uzat.web.backstage;

import java.time.Duration;
import org.uzat.numbering.LineId;

/** Moves the trade's time forward: lines, sweeps and reminders, never sessions, codes or limits. There is no way back. */
public interface TimeMachine {

    /** The longest single journey. */
    Duration LONGEST = Duration.ofDays(30);

    /**
     * Lets time pass; everything that comes due on the way happens at its instant.
     *
     * @throws IllegalArgumentException unless it is more than nothing and at most {@link #LONGEST}
     */
    void forward(Duration further);

    /** Goes to the next instant at which time alone changes a line's state, however far; nowhere where there is none. */
    void toExpiry(LineId line);
}
