package org.uzat.bench.load;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/**
 * How one load run is shaped.
 *
 * @param server where the product listens
 * @param apiKey the key sent as bearer
 * @param run a short name that no other run on the same database has; the first part of every idempotency key
 * @param connections how many keep-alive connections, each with one request under way
 * @param warmUp the time before anything is measured
 * @param length the time measured
 * @param packs the packs renewed with, in equal shares
 * @param refusedPerMille how many of a thousand requests must be refused: half for their pack, half for want of money
 * @param repeatedPerMille how many of a thousand requests repeat an answered key
 * @param seed of the random choices
 */
public record LoadPlan(
        InetSocketAddress server,
        String apiKey,
        String run,
        int connections,
        Duration warmUp,
        Duration length,
        List<Pack> packs,
        int refusedPerMille,
        int repeatedPerMille,
        long seed) {

    public LoadPlan {
        packs = List.copyOf(packs);
        if (connections < 1 || packs.isEmpty() || refusedPerMille + repeatedPerMille > 1000) {
            throw new IllegalArgumentException("a load needs connections, packs and shares below one");
        }
    }
}
