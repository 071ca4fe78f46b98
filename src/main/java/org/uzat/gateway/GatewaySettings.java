package org.uzat.gateway;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.uzat.database.StartRefused;

/**
 * What holds for all gateways, under {@code uzat.gateway}; each one's own settings are its adapter's.
 *
 * @param order the rules of {@link GatewayOrder}
 * @param healthEvery how often each node asks each gateway for its health
 * @param failuresInARow after how many failures in a row to open a checkout a gateway rests, at least 1
 * @param rest how long it rests then
 */
@ConfigurationProperties("uzat.gateway")
record GatewaySettings(
        @DefaultValue({"AZN AZ: epoint, payriff, stripe", "AZN *: stripe, epoint, payriff", "* *: stripe"})
        List<String> order,

        @DefaultValue("20s") Duration healthEvery,
        @DefaultValue("3") int failuresInARow,
        @DefaultValue("1m") Duration rest) {

    GatewaySettings {
        if (failuresInARow < 1 || !healthEvery.isPositive() || rest.isNegative()) {
            throw new StartRefused(
                    "uzat.gateway: failures-in-a-row and health-every must be more than nothing, see docs/operating.md.");
        }
    }

    /** @throws StartRefused if a rule cannot be read */
    GatewayOrder rules() {
        try {
            return GatewayOrder.parse(order);
        } catch (IllegalArgumentException wrong) {
            throw new StartRefused(wrong.getMessage() + ", see docs/operating.md.");
        }
    }
}
