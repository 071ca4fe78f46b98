package org.uzat.payment;

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
 */
@ConfigurationProperties("uzat.gateway")
record GatewaySettings(
        @DefaultValue({"AZN AZ: epoint, payriff, stripe", "AZN *: stripe, epoint, payriff", "* *: stripe"})
        List<String> order,

        @DefaultValue("20s") Duration healthEvery) {

    /** @throws StartRefused if a rule cannot be read */
    GatewayOrder rules() {
        try {
            return GatewayOrder.parse(order);
        } catch (IllegalArgumentException wrong) {
            throw new StartRefused(wrong.getMessage() + ", see docs/operating.md.");
        }
    }
}
