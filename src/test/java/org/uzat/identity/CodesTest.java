package org.uzat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.database.TestDatabase;
import org.uzat.identity.Codes.Issued;
import org.uzat.identity.Codes.Purpose;
import org.uzat.sealing.Sealer;
import org.uzat.sealing.TestSealer;
import org.uzat.time.WallClock;

@Tag("store")
class CodesTest {

    private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");

    private final JdbcClient database = TestDatabase.freshClient();
    private final Sealer sealer = TestSealer.fresh();
    private final Codes codes = at(NOW);

    @Test
    void givesTheMatterBackOnceOnly() {
        Issued issued = codes.issue(Purpose.CLAIM, "this\nand that");

        assertThat(codes.redeem(Purpose.CLAIM, issued.ticket(), issued.code())).hasValue("this\nand that");
        assertThat(codes.redeem(Purpose.CLAIM, issued.ticket(), issued.code())).isEmpty();
    }

    @Test
    void readsACodeHoweverItIsSpaced() {
        Issued issued = codes.issue(Purpose.CLAIM, "x");
        String spaced = issued.code().substring(0, 3) + " " + issued.code().substring(3) + " ";

        assertThat(codes.redeem(Purpose.CLAIM, issued.ticket(), spaced)).isPresent();
    }

    @Test
    void endsAfterTenMinutes() {
        Issued issued = codes.issue(Purpose.CLAIM, "x");
        Codes later = at(NOW.plus(Duration.ofMinutes(10)));

        assertThat(later.redeem(Purpose.CLAIM, issued.ticket(), issued.code())).isEmpty();
        assertThat(later.unsent(issued.ticket())).isEmpty();
        assertThat(at(NOW.plus(Duration.ofMinutes(11))).purge()).isEqualTo(1);
    }

    @Test
    void givesFiveTriesAndNotOneMore() {
        Issued lucky = codes.issue(Purpose.CLAIM, "x");
        Issued unlucky = codes.issue(Purpose.CLAIM, "x");

        assertThat(wrongTries(lucky, 4)).containsOnly(false);
        assertThat(codes.redeem(Purpose.CLAIM, lucky.ticket(), lucky.code())).isPresent();
        assertThat(wrongTries(unlucky, 5)).containsOnly(false);
        assertThat(codes.redeem(Purpose.CLAIM, unlucky.ticket(), unlucky.code()))
                .isEmpty();
    }

    @Test
    void isUsedOnceByParallelTries() {
        Issued issued = codes.issue(Purpose.CLAIM, "x");

        List<Boolean> redeemed = IntStream.range(0, 5)
                .parallel()
                .mapToObj(i -> codes.redeem(Purpose.CLAIM, issued.ticket(), issued.code())
                        .isPresent())
                .toList();

        assertThat(redeemed).containsOnlyOnce(true);
    }

    @Test
    void provesNothingElse() {
        Issued issued = codes.issue(Purpose.REGISTER, "x");

        assertThat(codes.redeem(Purpose.RECOVER, issued.ticket(), issued.code()))
                .isEmpty();
    }

    @Test
    void keepsNeitherCodeNorMatterReadable() {
        Issued issued = codes.issue(Purpose.CLAIM, "somebody@example.com");
        String row = database.sql(
                        "select encode(matter_sealed, 'escape') || encode(code_hash, 'escape') from one_time_code")
                .query(String.class)
                .single();

        assertThat(row).doesNotContain("somebody", issued.code());
        assertThat(issued.toString()).doesNotContain(issued.code());
    }

    private List<Boolean> wrongTries(Issued issued, int count) {
        String wrong = issued.code().equals("000000") ? "000001" : "000000";
        return IntStream.range(0, count)
                .mapToObj(
                        i -> codes.redeem(Purpose.CLAIM, issued.ticket(), wrong).isPresent())
                .toList();
    }

    private Codes at(Instant now) {
        return new Codes(new CodeStore(database, sealer), sealer, new WallClock(Clock.fixed(now, ZoneOffset.UTC)));
    }
}
