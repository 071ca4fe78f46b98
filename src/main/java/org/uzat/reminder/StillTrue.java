package org.uzat.reminder;

import java.time.Instant;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;

/** Whether a notice still tells the truth of a line as it stands. */
final class StillTrue {

    private StillTrue() {}

    static boolean is(Notice notice, Line line, Instant now) {
        if (!now.isBefore(notice.goodUntil())) {
            return false;
        }
        Lifespan life = line.life();
        Instant about = notice.key().about();
        return life.releasedAt() == null
                && switch (notice.key().occasion()) {
                    case BEFORE_END, ENDED, AUTO_AHEAD, AUTO_NEEDS -> about.equals(life.validUntil());
                    case BEFORE_SILENCE -> about.equals(life.graceUntil());
                    case BEFORE_CLOSE -> about.equals(life.reloadUntil());
                    case AUTO_DONE, AUTO_SHORT, AUTO_STOPPED, DATA_LOW, OFFER -> true;
                };
    }
}
