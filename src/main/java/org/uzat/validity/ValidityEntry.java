package org.uzat.validity;

import java.time.Instant;
import org.uzat.numbering.LineId;

/**
 * A grant as written down under the line's version that it made.
 *
 * @param line the line
 * @param version the line's version after it
 * @param grant what was granted
 * @param at when
 */
public record ValidityEntry(LineId line, int version, Grant grant, Instant at) {}
