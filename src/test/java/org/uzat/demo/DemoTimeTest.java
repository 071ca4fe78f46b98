package org.uzat.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.event.EventKind;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineName;
import org.uzat.operator.LineState;
import org.uzat.time.WallClock;
import org.uzat.web.backstage.TimeMachine;

/** Time that passes in a demonstration passes as it would by itself, for lines only. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=demo", "uzat.renewal.lanes=3"}) // an application of its own: there is no way back
class DemoTimeTest {

    @Autowired
    private TimeMachine time;

    @Autowired
    private Lines lines;

    @Autowired
    private Clock clock;

    @Autowired
    private WallClock wall;

    @Autowired
    private JdbcClient database;

    @Test
    void goesForwardThroughEveryInstantOnTheWay() {
        Line line = card("poor");
        Instant end = Objects.requireNonNull(line.life().validUntil());
        Instant grace = Objects.requireNonNull(line.life().graceUntil());

        time.toExpiry(line.id());
        assertThat(clock.instant()).isBetween(end, end.plusSeconds(60));
        assertThat(card("poor").state(clock.instant())).isEqualTo(LineState.GRACE);
        assertThat(told(line)).containsExactly(end);

        while (clock.instant().isBefore(grace)) {
            time.forward(Duration.ofDays(3));
        }
        assertThat(card("poor").state(clock.instant())).isEqualTo(LineState.SUSPENDED);
        assertThat(told(line))
                .as("each at its own instant, not at the journey's end")
                .containsExactly(end, grace);

        assertThat(Duration.between(wall.instant(), Instant.now()).abs())
                .as("codes, sessions and limits stay")
                .isLessThan(Duration.ofMinutes(1));
        assertThatIllegalArgumentException().isThrownBy(() -> time.forward(Duration.ofDays(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> time.forward(Duration.ofDays(31)));
    }

    private Line card(String name) {
        DemoCard card = Objects.requireNonNull(DemoStock.named().get(name));
        return lines.find(new LineName.ByIccid(new Iccid(card.iccid()))).orElseThrow();
    }

    /** When followers were told, to the minute: sweeps take a moment. */
    private java.util.List<Instant> told(Line line) {
        return database.sql(
                        "select date_trunc('minute', at) from event where line_id = ? and kind = ? order by version")
                .params(line.id().number(), EventKind.LAPSED.number())
                .query((row, i) -> org.uzat.database.Columns.someInstant(row, 1))
                .list();
    }
}
