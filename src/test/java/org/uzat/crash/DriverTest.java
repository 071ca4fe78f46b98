package org.uzat.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uzat.crash.Scene.Victim;
import org.uzat.crash.StubScene.Bug;

/** The driver itself is tried on a stub: it must believe an honest product and notice a dishonest one. */
class DriverTest {

    @TempDir
    Path folder;

    @Test
    void believesAnHonestProduct() throws Exception {
        CampaignResult result = run(Bug.NONE);

        assertThat(result.killsInAll()).isEqualTo(8);
        assertThat(result.tally().acknowledged()).isGreaterThan(100);
        assertThat(result.tally().settledLater()).isPositive();
        assertThat(result.tally().refused()).isPositive();
        assertThat(result.tally().paid()).isPositive();
    }

    @Test
    void noticesAnAcknowledgedRenewalThatIsGone() {
        assertThatThrownBy(() -> run(Bug.FORGETS_THE_LAST_COMMIT)).isInstanceOf(Contradiction.class);
    }

    @Test
    void noticesAKeyThatIsForgotten() {
        assertThatThrownBy(() -> run(Bug.FORGETS_THE_LAST_KEY)).isInstanceOf(Contradiction.class);
    }

    @Test
    void noticesMoneyTakenForNothing() {
        assertThatThrownBy(() -> run(Bug.CHARGES_AND_GIVES_NO_DAYS))
                .isInstanceOf(Contradiction.class)
                .hasMessageContaining("should end at");
    }

    @Test
    void noticesAPaymentFulfilledTwice() {
        assertThatThrownBy(() -> run(Bug.FULFILS_A_PAYMENT_TWICE))
                .isInstanceOf(Contradiction.class)
                .hasMessageContaining("more than asked for");
    }

    private CampaignResult run(Bug bug) throws Exception {
        CampaignPlan plan = new CampaignPlan(11, 8, 4, 8, 150, List.of(Victim.APPLICATION));
        try (StubScene scene = new StubScene(bug);
                Journal journal = new Journal(folder.resolve("journal.jsonl"))) {
            return new Campaign(scene, journal, plan).run();
        }
    }
}
