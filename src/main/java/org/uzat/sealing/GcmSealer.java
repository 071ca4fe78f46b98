package org.uzat.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits for every value and the context authenticated. */
final class GcmSealer implements Sealer {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final short newest;
    private final Map<Short, SecretKey> keys = new HashMap<>();
    private final SecretKey lookUpKey;
    private final SecureRandom random = new SecureRandom();

    /** Looking an algorithm up costs more than sealing a PUK; neither object may be shared by threads. */
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(GcmSealer::newCipher);

    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::newMac);

    GcmSealer(SealingKeys material) {
        this(material, material.material().lastKey());
    }

    /** Seals with a key that need not be the newest one. */
    GcmSealer(SealingKeys material, short sealWith) {
        if (!material.material().containsKey(sealWith)) {
            throw new IllegalArgumentException("there is no sealing key " + sealWith);
        }
        material.material().keySet().forEach(id -> keys.put(id, material.derived(id, "seal", "AES")));
        this.newest = sealWith;
        this.lookUpKey = material.derived(material.material().firstKey(), "look-up", "HmacSHA256");
    }

    /** The ids of the keys it opens with. */
    Set<Short> keys() {
        return keys.keySet();
    }

    /** The key it seals with. */
    short newest() {
        return newest;
    }

    @Override
    public Sealed seal(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, newest, nonce, context);
            byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return new Sealed(newest, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] open(Sealed sealed, String context) {
        byte[] bytes = sealed.bytes();
        if (!keys.containsKey(sealed.keyId()) || bytes.length < NONCE_BYTES) {
            throw new IllegalStateException("there is no sealing key " + sealed.keyId() + " that opens this");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, sealed.keyId(), bytes, context)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value cannot be opened", e);
        }
    }

    @Override
    public byte[] lookUpHash(byte[] value, String context) {
        Mac mac = macs.get();
        mac.update(context.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return mac.doFinal(value);
    }

    private Cipher cipher(int mode, short keyId, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = ciphers.get();
        cipher.init(mode, keys.get(keyId), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(lookUpKey);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
