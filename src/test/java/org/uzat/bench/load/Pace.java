package org.uzat.bench.load;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * How hard and how long a load run asks, whatever it asks.
 *
 * @param server where the product listens
 * @param connections how many keep-alive connections, each with one request under way
 * @param warmUp the time before anything is measured
 * @param length the time measured
 */
public record Pace(InetSocketAddress server, int connections, Duration warmUp, Duration length) {}
