package org.uzat.renewal;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.promotion.Uses;

/** Gives those who recommended us their days, once for each recommendation, however often it is done. */
@Component
class Rewards {

    static final String TASK = "referral-reward";

    private static final Logger LOG = LoggerFactory.getLogger(Rewards.class);

    private final Uses uses;
    private final Renewals renewals;

    Rewards(Uses uses, Renewals renewals) {
        this.uses = uses;
        this.renewals = renewals;
    }

    /** Which change of which line made it so. */
    static String instance(Uses.Reward reward) {
        return reward.line().number() + "-" + reward.version();
    }

    /** Throws what the engine could not answer, to be tried again. A card that is over gets none: there is nothing to put them on. */
    void give(String instance) {
        int dash = instance.indexOf('-');
        LineId line = new LineId(Long.parseLong(instance.substring(0, dash)));
        int version = Integer.parseInt(instance.substring(dash + 1));
        for (Uses.Reward reward : uses.rewards(List.of(line), List.of(version))) {
            RequestKey key = new RequestKey(RequestKey.OURS, "ref:" + instance + ":" + reward.promotionId());
            Outcome outcome = renewals.post(
                            new Command.Reward(reward.referrer(), reward.days(), Origin.system(Channel.AUTO), key))
                    .outcome();
            if (outcome instanceof Outcome.Declined declined) {
                LOG.info(
                        "No days for recommending {}: {}",
                        line,
                        declined.refusal().reason());
            }
        }
    }
}
