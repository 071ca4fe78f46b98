package org.uzat.sealing;

/**
 * A sealed value as stored in two columns.
 *
 * @param keyId which key opens it
 * @param bytes nonce (12 bytes), ciphertext and tag (16 bytes) of AES-256-GCM
 */
@SuppressWarnings("ArrayRecordComponent") // written to the database and forgotten, never compared
public record Sealed(short keyId, byte[] bytes) {}
