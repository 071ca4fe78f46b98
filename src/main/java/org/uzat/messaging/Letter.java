package org.uzat.messaging;

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

    /** Without address and text: this record may reach a log. */
    @Override
    public String toString() {
        return "message " + id + " (" + kind + " by " + medium + ")";
    }
}
