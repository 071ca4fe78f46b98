package org.uzat.web.push;

import org.springframework.stereotype.Component;
import org.uzat.identity.AccountEnd;
import org.uzat.identity.AccountId;
import org.uzat.messaging.Devices;

/** An account that is gone shows nothing on anybody's screen. */
@Component
class PushEnd implements AccountEnd {

    private final Devices devices;

    PushEnd(Devices devices) {
        this.devices = devices;
    }

    @Override
    public void ended(AccountId id) {
        devices.forget(id.number());
    }
}
