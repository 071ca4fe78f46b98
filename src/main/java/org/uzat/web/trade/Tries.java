package org.uzat.web.trade;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Limits how many numbers one address may try, so that nobody walks through them all. Kept per node. */
@Component
class Tries {

    private static final int PER_MINUTE = 20;
    private static final int ADDRESSES_MAX = 50_000;

    private final Map<String, Bucket> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES_MAX;
        }
    };

    /** Counts a try; false where there were too many. */
    synchronized boolean allow(String address) {
        return byAddress
                .computeIfAbsent(
                        address,
                        unseen -> Bucket.builder()
                                .addLimit(limit ->
                                        limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
                                .build())
                .tryConsume(1);
    }
}
