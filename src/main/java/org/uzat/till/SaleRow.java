package org.uzat.till;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A sale with what it takes to ask the engine for it, now or again.
 *
 * @param sale what everybody may see
 * @param staffId the clerk
 * @param outletId the shop
 * @param contentHash what of the form the token stands for
 * @param seenVersion the line's version that the clerk saw
 * @param anyway whether another sale just before was known
 * @param pinHash of a scratch card
 * @param swap of another card
 */
record SaleRow(
        ShopSale sale,
        int staffId,
        int outletId,
        long contentHash,
        int seenVersion,
        boolean anyway,
        @Nullable String pinHash,
        @Nullable Swap swap) {

    /** The same with the hash of what it is about: who sends the same token with something else has made a mistake. */
    SaleRow withContentHash() {
        String content = String.join(
                "|",
                sale.line() + "",
                sale.kind() + "",
                sale.means() + "",
                sale.packVersionId() + "",
                sale.quantity() + "",
                sale.amount().minor() + "",
                sale.handed() + "",
                pinHash + "",
                swap + "");
        return new SaleRow(sale, staffId, outletId, hash(content), seenVersion, anyway, pinHash, swap);
    }

    private static long hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** From which card to which, and why. */
    record Swap(String former, String iccid, String why, String note) {}
}
