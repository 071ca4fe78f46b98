package org.uzat.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.provisioning.Provisioning;
import org.uzat.provisioning.Reach;
import org.uzat.web.desk.LineScreen.Fact;
import org.uzat.web.page.Page;

/** Tells in words how a line stands in its network. */
final class NetworkWords {

    private NetworkWords() {}

    static List<Fact> facts(Page page, Provisioning.Standing standing, TimelineWords telling) {
        List<Fact> facts = new ArrayList<>();
        String since = telling.instant(standing.since());
        facts.add(new Fact(
                page.say("desk.network.wanted"),
                reach(page, standing.wanted()) + " · " + page.say("desk.network.since", "at", since)));
        facts.add(new Fact(page.say("desk.network.said"), reach(page, standing.said())));
        if (standing.waiting()) {
            facts.add(new Fact(page.say("desk.network.state"), waiting(page, standing)));
        }
        return facts;
    }

    static String waiting(Page page, Provisioning.Standing standing) {
        return standing.refusal() == null
                ? page.say("desk.network.waits")
                : page.say("desk.network.refused", "why", standing.refusal());
    }

    static String reach(Page page, @Nullable Reach reach) {
        return page.say("desk.reach." + (reach == null ? "UNKNOWN" : reach));
    }
}
