package org.uzat.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is sent.
 *
 * @param id the stored id
 * @param language the reader's, as a BCP 47 tag
 * @param address a number in E.164 or an e-mail address
 * @param text in plain words
 * @param page the same as a page, of an e-mail; else null
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
        Instant createdAt,
        @Nullable Instant sentAt) {

    /** An e-mail's subject and its HTML. */
    public record Page(String subject, String html) {}

    /** Without address and text: this record may reach a log. */
    @Override
    public String toString() {
        return "message " + id + " (" + kind + " by " + medium + ")";
    }
}
