package org.uzat.web.own;

import java.time.ZoneId;
import java.util.List;
import org.uzat.messaging.Letter;
import org.uzat.web.page.Page;

/** The demonstration's messages. */
public record MessagesScreen(Page page, List<Letter> letters, ZoneId zone) {

    /** "14:20". */
    public String at(Letter letter) {
        return page.formats().time(letter.createdAt().atZone(zone).toLocalTime());
    }

    public String by(Letter letter) {
        return page.say("own.medium." + letter.medium());
    }
}
