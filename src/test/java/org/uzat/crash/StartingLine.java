package org.uzat.crash;

import java.time.Instant;

/**
 * A line as it stood before the first request.
 *
 * @param name as it stands in paths, percent-encoded
 * @param balanceMinor its money
 * @param validUntil the end of its validity: a local midnight, so far away that no top-up moves it
 */
record StartingLine(String name, long balanceMinor, Instant validUntil) {}
