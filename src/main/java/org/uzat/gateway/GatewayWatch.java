package org.uzat.gateway;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uzat.time.WallClock;

/**
 * Knows which gateways to hide: those whose last health check failed, and those that failed to open checkouts lately. Every
 * node looks for itself, in the background; nobody who wants to pay ever waits for a check.
 */
@Component
public class GatewayWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayWatch.class);

    private final ObjectProvider<PaymentGateway> gateways;
    private final WallClock clock;
    private final boolean serving;
    private final long everyMillis;
    private final Map<String, Health> healths = new ConcurrentHashMap<>();
    private final Set<String> beingAsked = ConcurrentHashMap.newKeySet();
    private final Failures failures;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gateway-health").factory());

    GatewayWatch(
            ObjectProvider<PaymentGateway> gateways,
            GatewaySettings settings,
            WallClock clock,
            @Value("${uzat.serving:true}") boolean serving) {
        this.gateways = gateways;
        this.clock = clock;
        this.serving = serving;
        this.failures = new Failures(settings.failuresInARow(), settings.rest());
        this.everyMillis = settings.healthEvery().toMillis();
    }

    /** Only once the doors are open: a gateway may be one of our own pages. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (serving) {
            var _ = rounds.scheduleWithFixedDelay(this::round, 0, everyMillis, TimeUnit.MILLISECONDS);
        }
    }

    /** Whether nobody new should be sent to this gateway. */
    boolean isHidden(String gateway) {
        return healths.get(gateway) instanceof Health.Down || failures.resting(gateway, clock.instant());
    }

    /** A checkout was opened. */
    public void opened(String gateway) {
        failures.succeeded(gateway);
    }

    /** A checkout could not be opened, or whether it was is not known. */
    public void failed(String gateway, String why) {
        LOG.warn("{} did not open a checkout: {}", gateway, why);
        failures.failed(gateway, clock.instant());
    }

    /** Asks every gateway, each on a thread of its own: a slow one keeps no other from being asked. */
    void round() {
        for (PaymentGateway gateway : gateways.stream().toList()) {
            if (beingAsked.add(gateway.name())) {
                Thread.ofVirtual().name("health-" + gateway.name()).start(() -> ask(gateway));
            } else {
                note(gateway.name(), new Health.Down("it has not answered since the last check"));
            }
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private void ask(PaymentGateway gateway) {
        try {
            note(gateway.name(), gateway.health());
        } catch (RuntimeException broken) {
            note(gateway.name(), new Health.Down(broken.toString()));
        } finally {
            beingAsked.remove(gateway.name());
        }
    }

    private void note(String gateway, Health now) {
        Health before = healths.put(gateway, now);
        boolean wasDown = before instanceof Health.Down;
        if (now instanceof Health.Down(String why) && !wasDown) {
            LOG.warn("{} is not offered for the moment: {}", gateway, why);
        } else if (now instanceof Health.Up && wasDown) {
            LOG.info("{} is offered again", gateway);
        }
    }
}
