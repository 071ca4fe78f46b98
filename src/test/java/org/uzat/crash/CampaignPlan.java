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

    private static final int KILLS_BETWEEN_PROOFS = 25;

    CampaignPlan {
        victims = List.copyOf(victims);
    }

    /** A campaign against the product: of ten kills two hit the application, five PostgreSQL, three a connection of it. */
    static CampaignPlan of(long seed, int kills) {
        List<Victim> victims = new ArrayList<>(Collections.nCopies(2, Victim.APPLICATION));
        victims.addAll(Collections.nCopies(5, Victim.DATABASE));
        victims.addAll(Collections.nCopies(3, Victim.DATABASE_CONNECTION));
        return new CampaignPlan(seed, kills, KILLS_BETWEEN_PROOFS, 16, 1300, victims);
    }
}
