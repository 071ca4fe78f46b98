package org.uzat.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser's side of web push: its keys, and how it reads what comes (RFC 8291 and 8188), written for this test alone. */
final class Browser {

    private static final int POINT = 65;

    private final KeyPair keys;
    private final byte[] secret = new byte[16];

    Browser() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        new SecureRandom().nextBytes(secret);
    }

    Subscription at(String endpoint) {
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        return new Subscription(endpoint, url.encodeToString(point()), url.encodeToString(secret));
    }

    /** The plain content of one record. */
    String read(byte[] body) throws GeneralSecurityException {
        ByteBuffer in = ByteBuffer.wrap(body);
        byte[] salt = new byte[16];
        in.get(salt);
        in.getInt();
        byte[] sender = new byte[in.get()];
        in.get(sender);
        byte[] sealed = new byte[in.remaining()];
        in.get(sealed);

        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(key(sender), true);
        byte[] info = joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point(), sender);
        byte[] common = derived(agreement.generateSecret(), secret, info, 32);
        byte[] key = derived(common, salt, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        byte[] nonce = derived(common, salt, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);

        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] plain = cipher.doFinal(sealed);
        int end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        if (plain[end] != 2) {
            throw new GeneralSecurityException("the last record ends with a 2");
        }
        return new String(plain, 0, end, StandardCharsets.UTF_8);
    }

    /** Whether a JWT was signed with the key that stands in base64url (RFC 8292, ES256). */
    static boolean isSigned(String token, String key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(Base64.getUrlDecoder().decode(key)));
        signature.update(token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1)));
    }

    private byte[] point() {
        ECPoint point = ((ECPublicKey) keys.getPublic()).getW();
        byte[] bytes = new byte[POINT];
        bytes[0] = 4;
        put(bytes, 1, point.getAffineX().toByteArray());
        put(bytes, 33, point.getAffineY().toByteArray());
        return bytes;
    }

    private static void put(byte[] bytes, int at, byte[] number) {
        int skip = Math.max(0, number.length - 32);
        System.arraycopy(number, skip, bytes, at + 32 - (number.length - skip), number.length - skip);
    }

    private static PublicKey key(byte[] point) throws GeneralSecurityException {
        var own = (ECPublicKey) new BrowserKeys().any();
        var where = new ECPoint(
                new java.math.BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new java.math.BigInteger(1, Arrays.copyOfRange(point, 33, POINT)));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(where, own.getParams()));
    }

    private static byte[] derived(byte[] material, byte[] salt, byte[] info, int length)
            throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(material)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private record BrowserKeys() {

        PublicKey any() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair().getPublic();
        }
    }
}
