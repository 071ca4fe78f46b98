package org.uzat.renewal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.uzat.decision.Quote;
import org.uzat.decision.QuoteItem;
import org.uzat.promotion.Deal;

/**
 * A quote's signed form: what was quoted, until when, and an HMAC-SHA256 over both, so that nothing needs to be stored.
 *
 * @param expiresAt until when it is good
 * @param items what was quoted, each as {@link #text(Quote.Item)}
 */
record QuoteToken(Instant expiresAt, List<String> items) {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** What of an item is signed: what was asked, by which version, at which price, and with what promotions give besides. */
    static String text(Quote.Item item) {
        int version = item.pack() == null ? 0 : item.pack().packVersionId();
        return asked(item.item()) + " " + version + " " + item.price().minor() + bonus(item.deal());
    }

    private static String bonus(Deal deal) {
        return deal.bonusDays() == 0 && deal.bonusData() == 0 ? "" : "/" + deal.bonusDays() + "/" + deal.bonusData();
    }

    /** The part of an item's text that says what was asked. */
    static String asked(QuoteItem item) {
        return switch (item) {
            case QuoteItem.PackItem pack -> pack.line() + " " + pack.pack() + " " + pack.quantity();
            case QuoteItem.TopUpItem topUp ->
                topUp.line() + " top-up " + topUp.amount().amount()
                        + topUp.amount().currency();
        };
    }

    String signed(byte[] secret) {
        List<String> lines = new ArrayList<>(items);
        lines.addFirst(Long.toString(expiresAt.getEpochSecond()));
        byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(content) + "." + ENCODER.encodeToString(mac(content, secret));
    }

    /** Reads a token; empty if we did not make it. */
    static Optional<QuoteToken> read(String token, byte[] secret) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(token.substring(0, dot));
            byte[] mac = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            if (!MessageDigest.isEqual(mac, mac(content, secret))) {
                return Optional.empty();
            }
            List<String> lines =
                    new String(content, StandardCharsets.UTF_8).lines().toList();
            Instant expiresAt = Instant.ofEpochSecond(Long.parseLong(lines.getFirst()));
            return Optional.of(new QuoteToken(expiresAt, lines.subList(1, lines.size())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] mac(byte[] content, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}
