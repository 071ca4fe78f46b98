package org.uzat.line;

/**
 * A line to be written.
 *
 * @param expectedVersion the version that was read
 * @param after the line as it shall be, of a later version
 */
public record LineChange(int expectedVersion, Line after) {}
