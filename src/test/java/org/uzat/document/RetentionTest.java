package org.uzat.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uzat.line.Lifespan;

/** How long documents are kept. */
class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final DocumentSettings RULE = new DocumentSettings(Map.of(), 5, 180, 1_000);

    @Test
    void keepsWhatBelongsToALivingLineThatIsVisited() {
        assertThat(isOver(RULE, alive(), NOW)).isFalse();
        assertThat(isOver(RULE, Lifespan.UNTOUCHED, NOW)).isFalse();
        assertThat(isOver(RULE, alive().blocked(NOW), NOW)).isFalse();
    }

    @Test
    void deletesSoManyDaysAfterTheLinesEnd() {
        assertThat(isOver(RULE, ended(NOW.minus(Duration.ofDays(180))), NOW)).isTrue();
        assertThat(isOver(RULE, ended(NOW.minus(Duration.ofDays(180)).plusSeconds(1)), NOW))
                .isFalse();
    }

    /** A line that is ended before its time, as a card never activated, has no other end than that. */
    @Test
    void knowsTheEndOfALineThatNeverLived() {
        Instant before = NOW.minus(Duration.ofDays(180));
        assertThat(isOver(RULE, Lifespan.UNTOUCHED.released(before), NOW)).isTrue();
        assertThat(isOver(RULE, Lifespan.UNTOUCHED.released(before.plusSeconds(1)), NOW))
                .isFalse();
    }

    @Test
    void deletesSoManyDaysAfterTheLastVisitThoughTheLineLives() {
        Instant before = NOW.minus(Duration.ofDays(1_000));
        assertThat(isOver(RULE, alive(), before)).isTrue();
        assertThat(isOver(RULE, alive(), before.plusSeconds(1))).isFalse();
        assertThat(isOver(new DocumentSettings(Map.of(), 5, 180, 0), alive(), Instant.EPOCH))
                .as("0 means never")
                .isFalse();
    }

    @Test
    void deletesAtOnceWhereThereIsNoSuchLineAnyMore() {
        assertThat(isOver(RULE, null, NOW)).isTrue();
    }

    private static boolean isOver(
            DocumentSettings rule, @org.jspecify.annotations.Nullable Lifespan life, Instant shownAt) {
        return Retention.isOver(rule, life, shownAt, NOW);
    }

    private static Lifespan alive() {
        return ended(NOW.plusSeconds(1));
    }

    private static Lifespan ended(Instant end) {
        return new Lifespan(end.minus(Duration.ofDays(300)), end, end, end, null, null);
    }
}
