package org.uzat.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.uzat.bench.app.Launch;

/** The long crash campaign of {@code ./uzat bench crash}. */
public final class CrashBench {

    private CrashBench() {}

    /** Runs a campaign and prints what it has seen; what it leaves behind is kept where it fails. */
    public static void run(int kills, long seed) throws IOException {
        Path folder = Files.createTempDirectory("uzat-crash");
        System.out.println("crash campaign: seed " + seed + ", journal and logs in " + folder);
        CampaignResult result = RealScene.campaign(Launch.launcher(), folder, CampaignPlan.of(seed, kills));
        print(result);
    }

    static void print(CampaignResult result) {
        System.out.printf(
                Locale.ROOT,
                "%d kills %s in %.0f s, proven %d times: %s, seed %d%n",
                result.killsInAll(),
                result.kills(),
                result.seconds(),
                result.proofs(),
                result.tally(),
                result.seed());
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"crash\",\"figure\":\"kills without a contradiction\",\"unit\":\"\",\"median\":%d}%n",
                result.killsInAll());
    }
}
