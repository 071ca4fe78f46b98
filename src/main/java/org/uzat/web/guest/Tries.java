package org.uzat.web.guest;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits how often numbers are tried from one address, so that nobody walks through them. Each node counts for itself, in
 * memory and by real time: no guest makes a row, and the demo's time machine gives no new tries.
 */
@Component
class Tries {

    private static final int ADDRESSES_MAX = 20_000;

    /** An IPv6 household has 2^64 addresses; its network is what is counted. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private final int perMinute;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES_MAX;
        }
    };

    Tries(@Value("${uzat.web.tries-per-minute:20}") int perMinute) {
        this.perMinute = perMinute;
    }

    /** Counts a try; how long to wait where there were too many. */
    Optional<Duration> take(String clientAddress) {
        ConsumptionProbe probe = bucket(network(clientAddress)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }

    private Bucket bucket(String network) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    network,
                    unseen -> Bucket.builder()
                            .addLimit(Bandwidth.builder()
                                    .capacity(perMinute)
                                    .refillGreedy(perMinute, Duration.ofMinutes(1))
                                    .build())
                            .build());
        }
    }

    private static String network(String clientAddress) {
        try {
            byte[] bytes = InetAddress.ofLiteral(clientAddress).getAddress();
            return Arrays.toString(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
        } catch (IllegalArgumentException notAnAddress) {
            return clientAddress;
        }
    }
}
