package org.uzat.messaging;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is sent.
 *
 * @param id the stored id
 * @param language the reader's, as a BCP 47 tag
 * @param address a number in E.164, an e-mail address, or an account's number
 * @param text in plain words
 * @param page the same as a page, of an e-mail; else null
 * @param title of a notice; else null
 * @param link an e-mail's address for unsubscribing (RFC 8058), or the path that a notice opens; else null
 * @param sender the code of the operator in whose name it goes, or null
 * @param goodUntil by the trade's clock
 * @param sentAt when its carrier took it, or null
 */
public record Letter(
        long id,
        MessageKind kind,
        Medium medium,
        String language,
        String address,
        String text,
        @Nullable Page page,
        @Nullable String title,
        @Nullable String link,
        @Nullable String sender,
        Instant createdAt,
        Instant goodUntil,
        @Nullable Instant sentAt) {

    /** An e-mail's subject and its HTML. */
    public record Page(String subject, String html) {}

    /** So long at most a provider may keep trying to deliver it. */
    private static final Duration PROVIDERS_MOST = Duration.ofDays(1);

    private static final Duration PROVIDERS_LEAST = Duration.ofMinutes(1);

    /** How long a provider is to keep trying to deliver it; until then nobody knows that it will not arrive. */
    public Duration validity(Instant now) {
        Duration rest = Duration.between(now, goodUntil);
        return rest.compareTo(PROVIDERS_LEAST) < 0
                ? PROVIDERS_LEAST
                : rest.compareTo(PROVIDERS_MOST) > 0 ? PROVIDERS_MOST : rest;
    }

    /** Without address and text: this record may reach a log. */
    @Override
    public String toString() {
        return "message " + id + " (" + kind + " by " + medium + ")";
    }
}
