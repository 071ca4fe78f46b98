package org.uzat.autorenew;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uzat.autorenew.AutoRenewalStore.Stirred;
import org.uzat.event.EventKind;
import org.uzat.event.Follower;
import org.uzat.event.LineEvent;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;

/** Hears of money and days that came in by other ways, and sets anew when a line is due. */
@Component
class Stirring implements Follower {

    private static final Set<EventKind> MONEY =
            EnumSet.of(EventKind.TOPPED_UP, EventKind.KEPT_AS_BALANCE, EventKind.RELEASED, EventKind.UNBLOCKED);

    private static final Set<EventKind> DAYS = EnumSet.of(
            EventKind.RENEWED,
            EventKind.GOODWILL,
            EventKind.REWARDED,
            EventKind.IMPORTED,
            EventKind.RETURNED,
            EventKind.DISPUTED,
            EventKind.DISPUTE_ENDED);

    private final AutoRenewalStore store;
    private final Clock clock;

    Stirring(AutoRenewalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "auto-renew";
    }

    /** What auto-renew has bought itself it has noted itself. Of several changes of one line the last one counts, unless one of them brought money. */
    @Override
    public void follow(List<LineEvent> events) {
        Map<LineId, Stirred> stirred = new LinkedHashMap<>();
        for (LineEvent event : events) {
            boolean money = MONEY.contains(event.kind());
            boolean own = event.kind() == EventKind.RENEWED && event.origin().channel() == Channel.AUTO;
            boolean days = DAYS.contains(event.kind()) && !own;
            if (money || days) {
                stirred.merge(
                        event.line(),
                        new Stirred(event.line(), money),
                        (before, now) -> new Stirred(now.line(), before.money() || now.money()));
            }
        }
        if (!stirred.isEmpty()) {
            store.stir(List.copyOf(stirred.values()), clock.instant());
        }
    }
}
