package org.uzat.web.trade;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.identity.InstallationSecrets;

/**
 * Tokens that stand for a link by which somebody pays: one for the payer, which is all that is ever stored with the payment, and
 * one for whoever asked, which also holds the link's own token so that its address can be shown again.
 */
@Component
public class LinkTokens {

    private static final String PAYER = "pay-link-payer";
    private static final String ASKER = "pay-link-asker";
    private static final String HMAC = "HmacSHA256";
    private static final int MAC_BYTES = 16;
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-([0-9a-f]{32})");
    private static final Pattern RETURN = Pattern.compile("^[^?]*\\?link=(\\d{1,18}-[0-9a-f]{32})$");

    /**
     * What the asker's token holds.
     *
     * @param id the link's id
     * @param token what stands in the address to be shared
     */
    public record Asker(long id, String token) {}

    private final SealedText sealed;
    private final InstallationSecrets secrets;

    LinkTokens(SealedText sealed, InstallationSecrets secrets) {
        this.sealed = sealed;
        this.secrets = secrets;
    }

    /** The payer's: always the same, since it is part of what is asked of the bank. */
    public String payer(long id) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secrets.get(PAYER), HMAC));
            byte[] hash = mac.doFinal(Long.toString(id).getBytes(StandardCharsets.US_ASCII));
            return id + "-" + HexFormat.of().formatHex(hash, 0, MAC_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The link behind a payer's token; empty for anything else. */
    public Optional<Long> openPayer(String token) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long id = Long.parseLong(parts.group(1));
        byte[] ours = payer(id).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(ours, token.getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(id)
                : Optional.empty();
    }

    /** The asker's. */
    public String asker(long id, String token) {
        return sealed.seal(ASKER, id + " " + token);
    }

    /** What an asker's token holds; empty for anything else. */
    public Optional<Asker> openAsker(String token) {
        return sealed.open(ASKER, token).map(plain -> {
            String[] parts = plain.split(" ", 2);
            return new Asker(Long.parseLong(parts[0]), parts[1]);
        });
    }

    /** Where a payer comes back to, with a place for the payment's id. */
    public String returnUrl(String site, long id) {
        return site + "/payments/{payment}?link=" + payer(id);
    }

    /** Where a payer begins anew; null where the way back is no link's. */
    static @Nullable String again(String returnUrl) {
        Matcher link = RETURN.matcher(returnUrl);
        return link.matches() ? "/p/" + link.group(1) : null;
    }
}
