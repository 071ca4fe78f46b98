package org.uzat.autorenew;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.numbering.LineId;
import org.uzat.reminder.MoodyCarrier;
import org.uzat.time.MovableClock;

/** The clock's hands, which a test moves, and lines that end by them; messages go to a provider that does as it is told. */
@Import(MoodyCarrier.class)
public class Hands {

    private static final AtomicLong ICCIDS = new AtomicLong(899_400_500_000_000_000L);

    private final JdbcClient database;
    private final MovableClock clock;
    private volatile Duration ahead = Duration.ZERO;

    Hands(JdbcClient database, MovableClock clock) {
        this.database = database;
        this.clock = clock;
        clock.follow(() -> ahead);
    }

    public void move(Duration further) {
        clock.follow(() -> ahead); // the demonstration's own time machine stands still
        ahead = ahead.plus(further);
    }

    /** A tourist's line that ends an hour after so many days from now. */
    public LineId line(int days, long mainMinor) {
        Instant end = instant().plus(Duration.ofDays(days)).plusSeconds(3600);
        return new LineId(database.sql("""
                        insert into line (line_id, operator_id, card_type, iccid, activated_at, valid_until, grace_until,
                            reload_until, main_minor)
                        select nextval('line_id_sequence'), operator_id, 'TOURIST', ?, ?, ?, ?, ?, ?
                        from operator where code = 'caspian'
                        returning line_id
                        """)
                .params(
                        Long.toString(ICCIDS.incrementAndGet()),
                        at(end.minus(Duration.ofDays(10))),
                        at(end),
                        at(end.plus(Duration.ofDays(30))),
                        at(end.plus(Duration.ofDays(180))),
                        mainMinor)
                .query(Long.class)
                .single());
    }

    public Instant instant() {
        return clock.instant();
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
