package org.uzat.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.uzat.database.TestDatabase;
import org.uzat.sealing.TestSealer;

@Tag("store")
class LimitsTest {

    private static final Limit SLOW =
            new Limit("slow", 3, Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofHours(1));

    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());
    private final Limits limits = new Limits(jdbc, TestSealer.fresh());

    @Test
    void givesTheFreeTriesAndThenMakesOneWait() {
        assertThat(takes(SLOW, "a", 3)).containsOnly(Optional.empty());
        assertThat(limits.take(SLOW, "a"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(61)));
    }

    @Test
    void keepsSubjectsAndThingsApart() {
        takes(SLOW, "a", 4);
        Limit other = new Limit("other", 3, Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofHours(1));

        assertThat(limits.take(SLOW, "b")).isEmpty();
        assertThat(limits.take(other, "a")).isEmpty();
    }

    @Test
    void doublesTheWaitUpToTheLongest() {
        takes(SLOW, "a", 3);
        List<Long> waits =
                IntStream.range(0, 4).mapToObj(i -> waitAfterOneMore("a")).toList();

        assertThat(waits).containsExactly(2L, 4L, 4L, 4L);
    }

    @Test
    void countsNoTryThatComesTooEarly() {
        takes(SLOW, "a", 3);
        takes(SLOW, "a", 5);

        assertThat(jdbc.queryForObject("select tries from try", Integer.class)).isEqualTo(3);
    }

    @Test
    void forgetsAfterATimeAndAtOnceWhenForgiven() {
        takes(SLOW, "a", 4);
        jdbc.update("update try set forgotten_at = clock_timestamp()");
        assertThat(limits.take(SLOW, "a")).isEmpty();

        takes(SLOW, "a", 4);
        limits.forgive(SLOW, "a");
        assertThat(limits.take(SLOW, "a")).isEmpty();

        jdbc.update("update try set forgotten_at = clock_timestamp()");
        assertThat(limits.purge()).isEqualTo(1);
    }

    @Test
    void givesParallelTriesNoMoreThanTheFreeOnes() {
        List<Optional<Duration>> taken = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> limits.take(SLOW, "a"))
                .toList();

        assertThat(taken).filteredOn(Optional::isEmpty).hasSize(3);
    }

    @Test
    void countsNoTryThatIsGivenBack() {
        for (int i = 0; i < 20; i++) {
            assertThat(limits.take(SLOW, "right")).isEmpty();
            limits.giveBack(SLOW, "right");
        }
        assertThat(takes(SLOW, "right", 2)).containsOnly(Optional.empty());
        assertThat(limits.take(SLOW, "right")).isPresent();
    }

    @Test
    void isNoLimitWithoutAWait() {
        assertThatThrownBy(() -> new Limit("x", 3, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void locksForLongerAfterEveryFifthTry() {
        Locks locks = new Locks(
                "locks",
                5,
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1)),
                Duration.ofDays(2));
        List<Long> minutes = IntStream.range(0, 5)
                .mapToObj(lock -> {
                    for (int i = 0; i < 5; i++) {
                        assertThat(limits.take(locks, "a")).as("try %s", i).isEmpty();
                    }
                    long wait =
                            limits.take(locks, "a").orElseThrow().plusSeconds(5).toMinutes();
                    jdbc.update("update try set open_at = clock_timestamp()");
                    return wait;
                })
                .toList();
        assertThat(minutes).containsExactly(1L, 10L, 60L, 1440L, 1440L);
        assertThat(limits.take(locks, "b")).isEmpty();
    }

    @Test
    void takesALockBackWithTheTryThatSetIt() {
        Locks locks = new Locks("locks", 2, List.of(Duration.ofMinutes(1)), Duration.ofDays(2));
        for (int i = 0; i < 6; i++) {
            assertThat(limits.take(locks, "a")).isEmpty();
            limits.giveBack(locks, "a");
        }
        assertThat(jdbc.queryForObject("select count(*) from try", Integer.class))
                .isZero();
        assertThat(limits.take(locks, "a")).isEmpty();
        assertThat(limits.take(locks, "a")).isEmpty();
        assertThat(limits.take(locks, "a")).isPresent();
        limits.giveBack(locks, "a");
        assertThat(limits.take(locks, "a")).isEmpty();
    }

    /** Lets the wait pass, tries once more and says in minutes how long the next wait is. */
    private long waitAfterOneMore(String subject) {
        jdbc.update("update try set open_at = clock_timestamp()");
        assertThat(limits.take(SLOW, subject)).isEmpty();
        return limits.take(SLOW, subject).orElseThrow().plusSeconds(5).toMinutes();
    }

    private List<Optional<Duration>> takes(Limit limit, String subject, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> limits.take(limit, subject))
                .toList();
    }
}
