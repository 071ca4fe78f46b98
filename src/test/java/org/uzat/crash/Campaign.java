package org.uzat.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.uzat.bench.app.Waiting;
import org.uzat.crash.Scene.Victim;

/** Lets the traffic flow, kills at random moments, waits for the recovery, and now and then proves everything. */
final class Campaign {

    private static final int QUIET_MILLIS_MIN = 80;

    private final Scene scene;
    private final Journal journal;
    private final CampaignPlan plan;
    private final SplittableRandom random;
    private final List<Victim> next = new ArrayList<>();
    private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);

    Campaign(Scene scene, Journal journal, CampaignPlan plan) {
        this.scene = scene;
        this.journal = journal;
        this.plan = plan;
        this.random = new SplittableRandom(plan.seed());
    }

    /** Runs to the end; throws at the first contradiction. */
    CampaignResult run() {
        long start = System.nanoTime();
        int proofs = 0;
        try (Proof proof = new Proof(scene, journal);
                Traffic traffic = new Traffic(scene, journal, plan)) {
            for (int done = 0; done < plan.kills(); proofs++) {
                traffic.flow();
                for (int i = 0; i < plan.killsBetweenProofs() && done < plan.kills(); i++, done++) {
                    killOnce();
                }
                Waiting.pause(QUIET_MILLIS_MIN);
                traffic.hold();
                proof.prove();
            }
            proof.proveAllAgain();
            return new CampaignResult(
                    plan.seed(), Map.copyOf(kills), proofs + 1, proof.tally(), (System.nanoTime() - start) / 1e9);
        }
    }

    private void killOnce() {
        Waiting.pause(QUIET_MILLIS_MIN + random.nextInt(plan.quietMillisMax()));
        if (next.isEmpty()) {
            next.addAll(plan.victims());
            Collections.shuffle(next, new Random(random.nextLong()));
        }
        Victim victim = next.removeLast();
        String killed = scene.kill(victim, random.nextInt(1000));
        journal.killed(victim + " " + killed);
        kills.merge(victim, 1, Integer::sum);
        scene.recover();
    }
}
