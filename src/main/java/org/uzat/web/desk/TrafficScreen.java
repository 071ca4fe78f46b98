package org.uzat.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.messaging.Medium;
import org.uzat.messaging.MessageKind;
import org.uzat.messaging.Traffic;
import org.uzat.messaging.Why;
import org.uzat.operator.OperatorSettings;
import org.uzat.web.page.Page;

/**
 * Whether messages arrive.
 *
 * @param told what has just been done, or null
 */
public record TrafficScreen(
        Page page,
        DeskFrame frame,
        List<Traffic.Queue> queues,
        List<Traffic.Row> rows,
        List<Traffic.Lost> lost,
        Collection<OperatorSettings> operators,
        Instant now,
        @Nullable String told) {

    public String medium(Medium medium) {
        return page.say("desk.traffic.medium." + medium);
    }

    public String kind(MessageKind kind) {
        return page.say("desk.traffic.kind." + kind);
    }

    public String why(Why why) {
        return page.say("desk.traffic.why." + why);
    }

    /** What waits, since when, and whether its provider is there. */
    public String waiting(Traffic.Queue queue) {
        Instant oldest = queue.oldest();
        return oldest == null
                ? page.say("desk.traffic.empty")
                : page.say("desk.traffic.waiting", "count", queue.waiting(), "at", at(oldest));
    }

    /** An instant in the first operator's zone. */
    public String at(Instant instant) {
        ZoneId zone = operators.stream().map(OperatorSettings::zone).findFirst().orElse(ZoneOffset.UTC);
        String day = page.formats().shortDay(LocalDate.ofInstant(instant, zone), LocalDate.ofInstant(now, zone));
        return page.formats().dayAt(day, instant.atZone(zone).toLocalTime());
    }

    /** Whether who is at work may let an address go. */
    public boolean maySeniorDo() {
        return frame.staff() != null && DeskRoute.isSenior(frame.staff().role());
    }
}
