package org.uzat.web.guest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;

/** The demo's operator with lines of our own on the real database. */
@TestComponent
public class TouristLines {

    private static final AtomicLong NUMBERS = new AtomicLong(994_507_770_000L);

    private final JdbcClient database;

    TouristLines(JdbcClient database, Imports imports) {
        this.database = database;
        SampleFiles.load(imports, "caspian");
    }

    /** A tourist's line with its number, which works to the end of the day after so many. */
    long line(int days, @Nullable Instant blockedAt) {
        long number = NUMBERS.incrementAndGet();
        Instant until = LocalDate.now(PretendDesk.BAKU)
                .plusDays(days + 1L)
                .atStartOfDay(PretendDesk.BAKU)
                .toInstant();
        long id = database.sql("""
                        insert into line (line_id, operator_id, card_type, iccid, msisdn, activated_at, valid_until,
                            grace_until, reload_until, blocked_at, main_minor)
                        select nextval('line_id_sequence'), operator_id, 'TOURIST', ?, ?, ?, ?, ?, ?, ?, 0
                        from operator where code = 'caspian'
                        returning line_id
                        """)
                .params(
                        "89" + number + "0000",
                        number,
                        at(until.minus(Duration.ofDays(10))),
                        at(until),
                        at(until.plus(Duration.ofDays(30))),
                        at(until.plus(Duration.ofDays(180))))
                .param(blockedAt == null ? null : at(blockedAt))
                .query(Long.class)
                .single();
        database.sql("insert into msisdn_directory (msisdn, line_id) values (?, ?)")
                .params(number, id)
                .update();
        return number;
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
