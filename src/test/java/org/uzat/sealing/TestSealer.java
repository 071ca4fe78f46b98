package org.uzat.sealing;

/** A sealer with keys of its own, for tests that need one and no database for it. */
public final class TestSealer {

    private TestSealer() {}

    public static Sealer fresh() {
        return new GcmSealer(SealingKeys.parse(SealingKeys.generated()));
    }
}
