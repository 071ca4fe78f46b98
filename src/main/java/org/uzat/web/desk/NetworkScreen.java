package org.uzat.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.uzat.operator.OperatorSettings;
import org.uzat.provisioning.Provisioning;
import org.uzat.provisioning.Reach;
import org.uzat.web.page.Page;

/** How the networks stand. */
public record NetworkScreen(
        Page page, DeskFrame frame, Provisioning.Health health, Collection<OperatorSettings> operators, Instant now) {

    /** An instant in the first operator's zone. */
    public String at(@Nullable Instant instant) {
        if (instant == null) {
            return page.say("desk.never");
        }
        ZoneId zone = operators.stream().map(OperatorSettings::zone).findFirst().orElse(ZoneOffset.UTC);
        String day = page.formats().shortDay(LocalDate.ofInstant(instant, zone), LocalDate.ofInstant(now, zone));
        return page.formats().dayAt(day, instant.atZone(zone).toLocalTime());
    }

    /** Whose network. */
    public String operator(Provisioning.Away away) {
        return operators.stream()
                .filter(operator -> operator.operatorId() == away.operatorId())
                .map(OperatorSettings::name)
                .findFirst()
                .orElse(Short.toString(away.operatorId()));
    }

    public String reach(@Nullable Reach reach) {
        return NetworkWords.reach(page, reach);
    }

    public String mended(Provisioning.Drift drift) {
        return drift.mendedAt() == null ? page.say("desk.network.unmended") : at(drift.mendedAt());
    }

    public String waiting() {
        return health.waiting() == 0
                ? page.say("desk.network.all")
                : page.say("desk.network.queue", "count", health.waiting(), "at", at(health.oldest()));
    }
}
