package org.uzat.crash;

import java.util.ArrayList;
import java.util.Collections;
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
 * @param victims what is killed, each once before any is killed again, in random order
 */
record CampaignPlan(
        long seed, int kills, int killsBetweenProofs, int workers, int quietMillisMax, List<Victim> victims) {

    CampaignPlan {
        victims = List.copyOf(victims);
    }

    /** A campaign against the product: of ten kills four hit the application, four PostgreSQL, two a connection of it. */
    static CampaignPlan of(long seed, int kills) {
        List<Victim> victims = new ArrayList<>(Collections.nCopies(4, Victim.APPLICATION));
        victims.addAll(Collections.nCopies(4, Victim.DATABASE));
        victims.addAll(Collections.nCopies(2, Victim.DATABASE_CONNECTION));
        return new CampaignPlan(seed, kills, victims.size(), 16, 1300, victims);
    }
}
