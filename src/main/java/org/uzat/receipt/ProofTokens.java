package org.uzat.receipt;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.uzat.decision.RenewalId;
import org.uzat.identity.InstallationSecrets;
import org.uzat.numbering.LineId;

/**
 * The tokens of receipts' QR codes: 22 characters, always the same for a receipt, without a row of their own. One block of AES-256 holds the
 * sale and 56 bits that must be zero: only who has the key makes blocks that open so (encode, then encipher), and nobody sees in
 * one whose card it is or how many there are.
 */
@Component
class ProofTokens {

    private static final String PURPOSE = "receipt-proofs";
    private static final int BLOCK_BYTES = 16;
    private static final int TOKEN_CHARACTERS = 22;
    private static final int ZERO_BYTES = 7;
    private static final int VERSION_BITS = 24;
    private static final long LINES_MAX = 1L << 48;

    private final InstallationSecrets secrets;

    ProofTokens(InstallationSecrets secrets) {
        this.secrets = secrets;
    }

    String token(RenewalId sale) {
        if (sale.line().number() >= LINES_MAX || sale.version() >= 1 << VERSION_BITS) {
            throw new IllegalArgumentException("no token holds " + sale);
        }
        ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
        block.put(
                ZERO_BYTES, ByteBuffer.allocate(8).putLong(sale.line().number()).array(), 2, 6);
        block.put(ZERO_BYTES + 6, ByteBuffer.allocate(4).putInt(sale.version()).array(), 1, 3);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(enciphered(Cipher.ENCRYPT_MODE, block.array()));
    }

    /** The sale of a token of ours; empty for anything else. */
    Optional<RenewalId> open(String token) {
        if (token.length() != TOKEN_CHARACTERS) {
            return Optional.empty();
        }
        byte[] block;
        try {
            block = enciphered(Cipher.DECRYPT_MODE, Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        long line = ByteBuffer.wrap(block).getLong(ZERO_BYTES - 2) & (LINES_MAX - 1);
        int version = ByteBuffer.wrap(block).getInt(BLOCK_BYTES - 4) & ((1 << VERSION_BITS) - 1);
        boolean zero = Arrays.equals(block, 0, ZERO_BYTES, new byte[ZERO_BYTES], 0, ZERO_BYTES);
        // The last character has bits to spare, and a receipt has one token only.
        return zero && line > 0 && version > 0
                ? Optional.of(new RenewalId(new LineId(line), version))
                        .filter(sale -> token(sale).equals(token))
                : Optional.empty();
    }

    /** A single block with nothing before or after it: there is no mode to choose. */
    @SuppressWarnings("InsecureCryptoUsage")
    private byte[] enciphered(int direction, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(direction, new SecretKeySpec(secrets.get(PURPOSE), "AES"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
