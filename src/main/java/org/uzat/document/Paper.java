package org.uzat.document;

import java.time.Instant;
import org.uzat.numbering.LineId;

/**
 * The document kept for a line's holder, masked.
 *
 * @param keptAt since when they are the holder
 * @param shownAt when it was shown last
 */
public record Paper(LineId line, Masked document, Instant keptAt, Instant shownAt) {}
