package org.uzat.reminder;

import java.time.Instant;
import org.uzat.numbering.LineId;

/**
 * What names a notice: it is told once, whoever finds it due and however often.
 *
 * @param line the card's line
 * @param step tells occasions of one kind apart, see {@link Occasion}
 * @param about the instant it is about: the end that is near, or when it happened
 */
public record NoticeKey(LineId line, Occasion occasion, int step, Instant about) {

    /** One word for it, in machine text. */
    public String text() {
        return "notice-" + line + "-" + occasion + "-" + step + "-" + about.getEpochSecond();
    }
}
