package org.uzat.line;

import org.uzat.numbering.LineId;

/**
 * A line that goes on to another card.
 *
 * @param line whose
 * @param version the line's version that it made
 * @param iccid the spare card it is on from then on
 */
public record CardSwap(LineId line, int version, String iccid) {}
