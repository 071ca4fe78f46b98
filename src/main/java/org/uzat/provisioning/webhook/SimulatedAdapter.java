package org.uzat.provisioning.webhook;

import org.springframework.stereotype.Component;
import org.uzat.identity.InstallationSecrets;
import org.uzat.provisioning.Adapter;
import org.uzat.provisioning.Network;
import org.uzat.remote.OwnAddress;
import org.uzat.time.WallClock;
import tools.jackson.databind.json.JsonMapper;

/** {@code adapter: simulated}: the demonstration's network, over HTTP and signed like any other. */
@Component
class SimulatedAdapter implements Adapter {

    private final OwnAddress own;
    private final InstallationSecrets secrets;
    private final JsonMapper json;
    private final WallClock clock;

    SimulatedAdapter(OwnAddress own, InstallationSecrets secrets, JsonMapper json, WallClock clock) {
        this.own = own;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public Network network(Wiring wiring) {
        return new WebhookNetwork(
                () -> own.forUs() + "/simulator/orders", secrets.get("simulated-network"), json, clock);
    }
}
