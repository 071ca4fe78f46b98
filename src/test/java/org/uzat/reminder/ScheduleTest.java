package org.uzat.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uzat.line.Lifespan;
import org.uzat.operator.Reminders;

/** When which reminders are due, and what is too late to be told. */
class ScheduleTest {

    private static final Instant END = Instant.parse("2026-12-10T20:00:00Z");
    private static final Lifespan LIFE = new Lifespan(
            END.minus(Duration.ofDays(10)),
            END,
            END.plus(Duration.ofDays(30)),
            END.plus(Duration.ofDays(180)),
            null,
            null);

    @Test
    void remindsThreeTimesBeforeTheEndThenAtItThenBeforeWhatIsLost() {
        List<Moment> moments = Schedule.moments(LIFE, END.minus(Duration.ofDays(10)), Reminders.USUAL, false);

        assertThat(moments)
                .extracting(Moment::occasion)
                .containsExactly(
                        Occasion.BEFORE_END,
                        Occasion.BEFORE_END,
                        Occasion.BEFORE_END,
                        Occasion.ENDED,
                        Occasion.BEFORE_SILENCE,
                        Occasion.BEFORE_CLOSE,
                        Occasion.BEFORE_CLOSE);
        assertThat(moments.getFirst().at()).isEqualTo(END.minus(Duration.ofDays(3)));
    }

    /** A day pass is not reminded of in the moment it is bought. */
    @ParameterizedTest
    @CsvSource({"240, PT72H PT24H PT3H", "48, PT24H PT3H", "24, PT3H", "6, PT3H", "4, PT1H"})
    void remindsOnlyInTheSecondHalfOfWhatWasBought(int hours, String ahead) {
        assertThat(Schedule.moments(LIFE, END.minus(Duration.ofHours(hours)), Reminders.USUAL, false).stream()
                        .filter(moment -> moment.occasion() == Occasion.BEFORE_END)
                        .map(moment -> moment.ahead().toString()))
                .containsExactly(ahead.split(" "));
    }

    @Test
    void tellsOfAutoRenewInPlaceOfTheEndThatWillNotCome() {
        assertThat(Schedule.moments(LIFE, null, Reminders.USUAL, true))
                .extracting(Moment::occasion)
                .contains(Occasion.AUTO_AHEAD)
                .doesNotContain(Occasion.BEFORE_END);
    }

    @Test
    void tellsTheLatestOnlyAndNothingThatIsLongOver() {
        List<Moment> moments = Schedule.moments(LIFE, null, Reminders.USUAL, false);

        assertThat(told(moments, END.minus(Duration.ofHours(71)))).isEqualTo("BEFORE_END 259200");
        assertThat(told(moments, END.minus(Duration.ofHours(23)))).isEqualTo("BEFORE_END 86400");
        assertThat(told(moments, END.minus(Duration.ofHours(50))))
                .as("three days' reminder a day late")
                .isEqualTo("nothing");
        assertThat(told(moments, END.plus(Duration.ofMinutes(1)))).isEqualTo("ENDED 0");
        assertThat(told(moments, END.plus(Duration.ofDays(2)))).isEqualTo("nothing");
    }

    /** Whatever instants a line has: looking again at the next one told misses none, and tells each once. */
    @Test
    void goingFromOneInstantToTheNextTellsEachOnce() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            Instant end = END.plusSeconds(random.nextInt(1_000_000));
            Instant grace = end.plus(Duration.ofHours(random.nextInt(1_000)));
            Lifespan life =
                    new Lifespan(END, end, grace, grace.plus(Duration.ofHours(random.nextInt(4_000))), null, null);
            List<Moment> moments = Schedule.moments(life, null, Reminders.USUAL, random.nextBoolean());
            List<String> told = new java.util.ArrayList<>();
            Instant now = moments.getFirst().at();
            while (now != null) {
                Schedule.Verdict verdict = Schedule.judge(moments, now);
                if (verdict.told() != null) {
                    told.add(verdict.told().occasion() + " " + verdict.told().step());
                }
                assertThat(verdict.next())
                        .satisfiesAnyOf(
                                next -> assertThat(next).isNull(),
                                next -> assertThat(next)
                                        .isAfter(moments.getFirst().at()));
                now = verdict.next();
            }
            assertThat(told).doesNotHaveDuplicates();
            long instants = moments.stream().map(Moment::at).distinct().count();
            assertThat(told).hasSize((int) instants);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T21:59:00+04:00, 2026-07-01T21:59:00+04:00",
        "2026-07-01T22:00:00+04:00, 2026-07-02T08:00:00+04:00",
        "2026-07-02T07:59:59+04:00, 2026-07-02T08:00:00+04:00",
        "2026-07-02T08:00:00+04:00, 2026-07-02T08:00:00+04:00"
    })
    void promotionsWaitForTheMorning(String now, String told) {
        assertThat(Quiet.over(java.time.OffsetDateTime.parse(now).toInstant(), ZoneId.of("Asia/Baku")))
                .isEqualTo(java.time.OffsetDateTime.parse(told).toInstant());
    }

    private static String told(List<Moment> moments, Instant now) {
        Moment told = Schedule.judge(moments, now).told();
        return told == null ? "nothing" : told.occasion() + " " + told.step();
    }
}
