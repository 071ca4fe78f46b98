package org.uzat.document.mrz;

/**
 * A sign's place in a zone.
 *
 * @param line from 1
 * @param position from 1
 */
public record Place(int line, int position) {}
