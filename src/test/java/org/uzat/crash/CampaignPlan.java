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

    /** A campaign against the product: two kills in five hit the application, the others PostgreSQL. */
    static CampaignPlan of(long seed, int kills) {
        List<Victim> victims = List.of(
                Victim.APPLICATION, Victim.APPLICATION, Victim.DATABASE, Victim.DATABASE, Victim.DATABASE_CONNECTION);
        return new CampaignPlan(seed, kills, 10, 16, 900, victims);
    }
}
