package org.uzat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.uzat.bench.app.Launch;

/**
 * Kills the product fifty times. {@code -Duzat.crash.seed=N} repeats a run's random choices, {@code -Duzat.crash.kills=N} makes it
 * shorter or longer.
 */
@Tag("crash")
class CrashTest {

    private static final int KILLS = Integer.getInteger("uzat.crash.kills", 50);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void keepsEveryPromiseWhateverIsKilled() throws IOException {
        long seed = Long.getLong("uzat.crash.seed", System.nanoTime());
        System.out.println("crash test: seed " + seed + ", journal and logs in " + folder);

        CampaignResult result = RealScene.campaign(Launch.classPath(), folder, CampaignPlan.of(seed, KILLS));

        CrashBench.print(result);
        assertThat(result.killsInAll()).isEqualTo(KILLS);
        assertThat(result.tally().settledLater()).isPositive();
    }
}
