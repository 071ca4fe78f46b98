package org.uzat.crash;

import java.util.List;
import org.uzat.crash.Scene.Victim;

/**
 * How a crash campaign is shaped.
 *
 * @param seed of every random choice
 * @param kills how many
 * @param killsBetweenProofs how many kills pass before everything is proven
 * @param workers how many ask at the same time
 * @param quietMillisMax the longest time between the product's recovery and the next kill
 * @param victims what is killed, in equal shares
 */
record CampaignPlan(
        long seed, int kills, int killsBetweenProofs, int workers, int quietMillisMax, List<Victim> victims) {

    CampaignPlan {
        victims = List.copyOf(victims);
    }
}
