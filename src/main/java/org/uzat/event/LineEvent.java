package org.uzat.event;

import java.time.Instant;
import org.uzat.numbering.LineId;
import org.uzat.origin.Origin;

/**
 * One change of a line; ids only, no personal data.
 *
 * @param line the line
 * @param version its version after the change; together they name the change in all books
 * @param kind what happened
 * @param origin who asked, through which door
 * @param at when it was decided
 */
public record LineEvent(LineId line, int version, EventKind kind, Origin origin, Instant at) {}
