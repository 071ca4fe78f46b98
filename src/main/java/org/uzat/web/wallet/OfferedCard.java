package org.uzat.web.wallet;

/**
 * A card that somebody offers to the reader.
 *
 * @param what operator and the end of its number, as much as one may know before accepting
 * @param words what comes with it, until when
 * @param path where the answer goes
 */
public record OfferedCard(String what, String words, String path) {}
