package org.uzat.web.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;
import org.uzat.language.RefusalWords;
import org.uzat.reminder.Occasion;
import org.uzat.reminder.SmsLength;
import org.uzat.reminder.Spoken;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.Page;

/**
 * Every notice in one language.
 *
 * @param done what has just been sent, or null
 * @param words why a test was not sent, or null
 */
public record PreviewScreen(
        Page page,
        DeskFrame frame,
        Language language,
        List<Row> rows,
        @Nullable String done,
        @Nullable RefusalWords words) {

    /** One notice in words. */
    public record Row(Occasion occasion, Spoken spoken) {}

    /** How long its short message is. */
    public String length(Row row) {
        SmsLength length = SmsLength.of(row.spoken().brief());
        return page.say("desk.notices.length", "count", length.parts(), "characters", length.units());
    }
}
