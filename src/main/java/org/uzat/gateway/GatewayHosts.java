package org.uzat.gateway;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which hosts a payer's browser must reach, for walled gardens and for the pages' own rules. */
@Component
public class GatewayHosts {

    /**
     * A gateway and its hosts.
     *
     * @param gateway its name
     * @param hosts without scheme and path; none where it needs no other than our own
     */
    public record Of(String gateway, List<String> hosts) {}

    private final ObjectProvider<PaymentGateway> gateways;

    GatewayHosts(ObjectProvider<PaymentGateway> gateways) {
        this.gateways = gateways;
    }

    /** By gateway, also of those that do not answer at the moment; those that take no new payments are left out. */
    public List<Of> all() {
        return gateways.stream()
                .filter(PaymentGateway::isOffered)
                .map(gateway -> new Of(gateway.name(), gateway.hosts()))
                .toList();
    }
}
