package org.uzat.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.uzat.sealing.Sealer;

/** Tells addresses apart without telling them. */
@Component
class AddressHash {

    /** A keyed hash; equal for equal addresses of one medium. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content below
    record Key(byte[] bytes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(bytes, key.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    private final Sealer sealer;

    AddressHash(Sealer sealer) {
        this.sealer = sealer;
    }

    Key of(Medium medium, String address) {
        return new Key(sealer.lookUpHash(address.getBytes(StandardCharsets.UTF_8), "message." + medium));
    }
}
