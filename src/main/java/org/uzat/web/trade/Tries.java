package org.uzat.web.trade;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uzat.limits.Network;

/**
 * Limits how many numbers one address may try, so that nobody walks through them all. Kept per node and by real time: a
 * guest makes no row, and a time machine gives no new tries.
 */
@Component
class Tries {

    private static final int ADDRESSES_MAX = 50_000;

    private final int perMinute;

    private final Map<String, Bucket> byNetwork = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES_MAX;
        }
    };

    Tries(@Value("${uzat.web.tries-per-minute:20}") int perMinute) {
        this.perMinute = perMinute;
    }

    /** Counts a try; how long to wait where there were too many. */
    synchronized Optional<Duration> take(String address) {
        ConsumptionProbe probe = byNetwork
                .computeIfAbsent(Network.of(address), unseen -> bucket())
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
