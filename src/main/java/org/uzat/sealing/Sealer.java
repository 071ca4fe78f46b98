package org.uzat.sealing;

/**
 * Seals what must not be read by whoever sees the database (PUK, passport numbers, activation codes). Safe for several
 * threads; a million small values take seconds.
 */
public interface Sealer {

    /**
     * Seals with the newest key.
     *
     * @param plain the value
     * @param context where it belongs, for example {@code sim.puk:8999...}; it opens nowhere else
     */
    Sealed seal(byte[] plain, String context);

    /**
     * Opens what was sealed with any key this installation has.
     *
     * @throws IllegalStateException if the key is not there, the context is another, or the bytes were changed
     */
    byte[] open(Sealed sealed, String context);

    /**
     * A keyed hash (HMAC-SHA-256, 32 bytes) to look a sealed value up by; its key stays the same when sealing keys are
     * renewed. Safe for several threads.
     *
     * @param value the value in its normal form
     * @param context what kind of value it is, for example {@code passport}
     */
    byte[] lookUpHash(byte[] value, String context);
}
