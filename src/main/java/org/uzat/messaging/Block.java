package org.uzat.messaging;

import java.time.Instant;

/**
 * That nothing is sent to an address for a while; only codes that somebody waits for are.
 *
 * @param until by the machine's clock
 */
public record Block(Why why, Instant until) {}
