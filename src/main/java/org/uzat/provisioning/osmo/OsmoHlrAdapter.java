package org.uzat.provisioning.osmo;

import org.springframework.stereotype.Component;
import org.uzat.provisioning.Adapter;
import org.uzat.provisioning.Network;

/** {@code adapter: osmo-hlr}, with {@code host} and {@code port} of its control interface. */
@Component
class OsmoHlrAdapter implements Adapter {

    @Override
    public String name() {
        return "osmo-hlr";
    }

    @Override
    public Network network(Wiring wiring) {
        return new OsmoHlrNetwork(wiring.host(), wiring.port());
    }
}
