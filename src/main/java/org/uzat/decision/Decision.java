package org.uzat.decision;

import java.util.List;
import java.util.stream.Stream;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/**
 * What is to become of a command.
 *
 * @param after the line after it
 * @param changes what is to be written, in order; empty where nothing changes
 * @param outcome what the caller is told once it is written
 */
public record Decision(Standing after, List<Change> changes, Outcome outcome) {

    static Decision declined(Standing standing, Refused refusal) {
        return new Decision(standing, List.of(), new Outcome.Declined(refusal));
    }

    static Decision declined(Standing standing, Reason reason) {
        return declined(standing, Refused.of(reason));
    }

    static Decision changed(Standing standing, Change change) {
        Standing after = standing.after(
                change.after(), change.allowances().after(), change.links().hold());
        return new Decision(after, List.of(change), change.outcome());
    }

    /** This decision's changes after another's. */
    Decision behind(List<Change> earlier) {
        return earlier.isEmpty()
                ? this
                : new Decision(
                        after, Stream.concat(earlier.stream(), changes.stream()).toList(), outcome);
    }
}
