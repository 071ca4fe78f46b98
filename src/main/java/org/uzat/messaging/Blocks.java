package org.uzat.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uzat.time.WallClock;

/** Addresses that did not take messages lately, and are left alone for a growing while. */
@Component
public class Blocks {

    private final BlockStore store;
    private final AddressHash hash;
    private final WallClock clock;

    Blocks(BlockStore store, AddressHash hash, WallClock clock) {
        this.store = store;
        this.hash = hash;
        this.clock = clock;
    }

    /** Those of some addresses that are blocked now, by address as it was given. */
    public Map<String, Block> among(Medium medium, Collection<String> addresses) {
        List<String> all = addresses.stream().distinct().toList();
        Map<AddressHash.Key, Block> blocked = store.among(
                medium, all.stream().map(one -> hash.of(medium, one)).toList(), clock.instant());
        return all.stream()
                .filter(one -> blocked.containsKey(hash.of(medium, one)))
                .collect(Collectors.toMap(one -> one, one -> blocked.get(hash.of(medium, one))));
    }

    /** Forgets what was held against an address, because its owner has just read a code there or staff says so; false where there was nothing. */
    public boolean lift(Medium medium, String address) {
        return store.lift(medium, hash.of(medium, address));
    }
}
