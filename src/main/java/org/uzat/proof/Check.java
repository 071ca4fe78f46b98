package org.uzat.proof;

/**
 * One thing that must hold.
 *
 * @param name its stable name
 * @param sql finds what contradicts it: a subject and a detail a row, nothing where it holds
 */
record Check(String name, String sql) {}
