package org.uzat.sealing;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sealer of a running node. When it meets a value sealed with a key it does not have, the keys are read again: another
 * process has added one.
 */
final class SealingRing implements Sealer {

    private final Supplier<SealingKeys> source;
    private final @Nullable Short sealWith;
    private volatile GcmSealer sealer;

    /**
     * Reads the keys at once.
     *
     * @param sealWith the key to seal with while other nodes may not have the newest one yet; null for the newest
     */
    SealingRing(Supplier<SealingKeys> source, @Nullable Short sealWith) {
        this.source = source;
        this.sealWith = sealWith;
        this.sealer = read();
    }

    @Override
    public Sealed seal(byte[] plain, String context) {
        return sealer.seal(plain, context);
    }

    @Override
    public byte[] open(Sealed sealed, String context) {
        if (!sealer.keys().contains(sealed.keyId())) {
            readKeys();
        }
        return sealer.open(sealed, context);
    }

    @Override
    public byte[] lookUpHash(byte[] value, String context) {
        return sealer.lookUpHash(value, context);
    }

    /** Seals with what is the newest key now. */
    void readKeys() {
        sealer = read();
    }

    /** The key it seals with. */
    short newest() {
        return sealer.newest();
    }

    private GcmSealer read() {
        SealingKeys keys = source.get();
        return sealWith == null ? new GcmSealer(keys) : new GcmSealer(keys, sealWith);
    }
}
