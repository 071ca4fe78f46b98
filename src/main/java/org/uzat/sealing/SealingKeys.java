package org.uzat.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Key material by id, each of 32 bytes. The highest id seals; the lowest one also makes the look-up key, so it is never
 * taken away.
 */
record SealingKeys(NavigableMap<Short, byte[]> material) {

    private static final int BYTES = 32;

    SealingKeys {
        if (material.isEmpty()) {
            throw new IllegalArgumentException("at least one sealing key is needed");
        }
    }

    /** Reads {@code 1:base64 2:base64}, separated by commas or white space. */
    static SealingKeys parse(String text) {
        NavigableMap<Short, byte[]> material = new TreeMap<>();
        for (String part : text.strip().split("[,\\s]+", -1)) {
            String[] pair = part.split(":", 2);
            byte[] key = pair.length == 2 ? Base64.getDecoder().decode(pair[1]) : new byte[0];
            short id = Short.parseShort(pair[0]);
            if (key.length != BYTES || id <= 0 || material.put(id, key) != null) {
                throw new IllegalArgumentException("a sealing key is written as id:base64 of 32 bytes, each id once");
            }
        }
        return new SealingKeys(material);
    }

    /** One new random key, in the form that {@link #parse} reads. */
    static String generated() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return "1:" + Base64.getEncoder().encodeToString(key) + "\n";
    }

    /** These and a new one, which seals from now on, in the form that {@link #parse} reads. */
    String withOneMore() {
        NavigableMap<Short, byte[]> more = new TreeMap<>(material);
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        more.put((short) (material.lastKey() + 1), key);
        return more.entrySet().stream()
                .map(one -> one.getKey() + ":" + Base64.getEncoder().encodeToString(one.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** A key for one purpose (HKDF, RFC 5869). */
    SecretKeySpec derived(short id, String purpose, String algorithm) {
        try {
            HKDFParameterSpec derivation = HKDFParameterSpec.ofExtract()
                    .addIKM(material.get(id))
                    .thenExpand(("uzat " + purpose).getBytes(StandardCharsets.UTF_8), BYTES);
            byte[] key = KDF.getInstance("HKDF-SHA256").deriveData(derivation);
            return new SecretKeySpec(key, algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What tells two keys apart without telling anything about them. */
    Map<Short, byte[]> fingerprints() {
        Map<Short, byte[]> fingerprints = new TreeMap<>();
        material.keySet()
                .forEach(id ->
                        fingerprints.put(id, derived(id, "fingerprint", "RAW").getEncoded()));
        return fingerprints;
    }

    /** Says nothing of the keys: this record may reach a log. */
    @Override
    public String toString() {
        return "sealing keys " + material.keySet();
    }
}
