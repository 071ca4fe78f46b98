package org.uzat.renewal;

import org.uzat.decision.Outcome;

/**
 * An outcome and whether it was known before.
 *
 * @param outcome what became of the command
 * @param replayed whether the key had been answered already, with this outcome
 */
public record Answer(Outcome outcome, boolean replayed) {}
