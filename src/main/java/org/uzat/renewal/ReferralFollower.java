package org.uzat.renewal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uzat.event.EventKind;
import org.uzat.event.Follower;
import org.uzat.event.LineEvent;
import org.uzat.promotion.Uses;
import org.uzat.task.Later;

/** Sees to it that whoever recommended us gets their days: one durable piece of work each, written with the follower's place. */
@Component
class ReferralFollower implements Follower {

    private final Uses uses;
    private final Later later;

    ReferralFollower(Uses uses, Later later) {
        this.uses = uses;
        this.later = later;
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public void follow(List<LineEvent> events) {
        List<LineEvent> renewed = events.stream()
                .filter(event -> event.kind() == EventKind.RENEWED)
                .toList();
        if (!renewed.isEmpty()) {
            uses.rewards(
                            renewed.stream().map(LineEvent::line).toList(),
                            renewed.stream().map(LineEvent::version).toList())
                    .forEach(reward -> later.now(Rewards.TASK, Rewards.instance(reward)));
        }
    }
}
