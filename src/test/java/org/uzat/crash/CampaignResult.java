package org.uzat.crash;

import java.util.Map;
import org.uzat.crash.Scene.Victim;

/**
 * What a campaign that found no contradiction has seen.
 *
 * @param seed what repeats it
 * @param kills how often each was killed
 * @param proofs how often everything was proven
 * @param tally what was asked and what became of it
 * @param seconds how long it took
 */
record CampaignResult(long seed, Map<Victim, Integer> kills, int proofs, Tally tally, double seconds) {

    CampaignResult {
        kills = Map.copyOf(kills);
    }

    /**
     * What was asked and what became of it.
     *
     * @param keys distinct keys
     * @param acknowledged keys answered 201 at the first try
     * @param settledLater keys that got no answer at first and were settled by asking again
     * @param refused keys refused for good
     * @param paid payments that were settled and fulfilled
     * @param internal answers 500: allowed while something is killed, yet the product means to say 503
     */
    record Tally(int keys, int acknowledged, int settledLater, int refused, int paid, int internal) {}

    int killsInAll() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }
}
