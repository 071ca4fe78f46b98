package org.uzat.audit;

import java.time.Instant;

/**
 * An entry of the log for reading.
 *
 * @param sequence from 1, without gaps
 * @param detail what else explains it, as JSON
 */
public record LogEntry(long sequence, Instant at, String actor, String action, String subject, String detail) {}
