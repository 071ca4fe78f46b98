package org.uzat.renewal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.decision.Command;
import org.uzat.decision.RequestKey;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.ledger.Account;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.time.Days;

/** Operators from files and lines at will, for tests of the engine on a real database. */
@TestComponent
public class EngineWorld {

    public static final Origin API = new Origin(Channel.API, "client:7", null, "test");
    private static final AtomicLong NUMBERS = new AtomicLong(1);

    private final Imports imports;
    private final JdbcClient jdbc;
    private final Operators operators;
    private final Lines lines;
    private final Clock clock;
    private boolean loaded;

    EngineWorld(Imports imports, JdbcClient jdbc, Operators operators, Lines lines, Clock clock) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.operators = operators;
        this.lines = lines;
        this.clock = clock;
    }

    /** Loads every operator of the tests and the demo's, once for each application context. */
    public synchronized void load() {
        if (loaded) {
            return;
        }
        for (String operator : List.of("caspian", "sakura", "dune", "baltic")) {
            SampleFiles.load(imports, operator);
        }
        loaded = true;
    }

    /** A line whose validity ends a while from now (negative: ended), with its windows by the operator's policies. */
    public LineId line(String operator, long mainMinor, @Nullable Duration left) {
        return lineUntil(
                operator, mainMinor, left == null ? null : clock.instant().plus(left));
    }

    /** A line whose validity ends at an instant; null: never activated. */
    public LineId lineUntil(String operator, long mainMinor, @Nullable Instant validUntil) {
        var settings = operators.byCode(operator, clock.instant()).orElseThrow();
        long id =
                jdbc.sql("select nextval('line_id_sequence')").query(Long.class).single();
        Instant grace = validUntil == null
                ? null
                : Days.windowEnd(validUntil, settings.policies().graceDays(), settings.zone());
        Instant reload = validUntil == null
                ? null
                : Days.windowEnd(validUntil, settings.policies().reloadDays(), settings.zone());
        jdbc.sql("""
                insert into line (line_id, operator_id, card_type, iccid, version, activated_at, valid_until, grace_until,
                       reload_until, main_minor)
                values (?, ?, 'TOURIST', ?, 1, nullif(?, '')::timestamptz, nullif(?, '')::timestamptz, nullif(?, '')::timestamptz, nullif(?, '')::timestamptz, ?)
                """)
                .params(
                        id,
                        settings.operatorId(),
                        "8999401" + String.format(java.util.Locale.ROOT, "%011d", NUMBERS.getAndIncrement()),
                        text(validUntil == null ? null : validUntil.minus(Duration.ofDays(10))),
                        text(validUntil),
                        text(grace),
                        text(reload),
                        mainMinor)
                .update();
        jdbc.sql("insert into event (line_id, version, kind, channel, actor, at) values (?, 1, 1, 8, 'import', now())")
                .params(id)
                .update();
        if (mainMinor > 0) {
            jdbc.sql("""
                    insert into transfer (line_id, version, part, operator_id, debit, credit, amount_minor, currency,
                           booked_at)
                    values (?, 1, 0, ?, 19, 1, ?, ?, now())
                    """)
                    .params(
                            id,
                            settings.operatorId(),
                            mainMinor,
                            settings.currency().getCurrencyCode())
                    .update();
        }
        if (validUntil != null) {
            jdbc.sql("""
                    insert into validity_entry (line_id, version, cause, rule, days, hours, valid_after, grace_after,
                           reload_after, policy_version, entered_at)
                    values (?, 1, 1, 2, 0, 0, nullif(?, '')::timestamptz, nullif(?, '')::timestamptz, nullif(?, '')::timestamptz, 1, now())
                    """)
                    .params(id, text(validUntil), text(grace), text(reload))
                    .update();
        }
        return new LineId(id);
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    /** The sum of a line's transfers from one account to another, in minor units. */
    public long booked(LineId line, Account debit, Account credit) {
        return jdbc.sql(
                        "select coalesce(sum(amount_minor), 0) from transfer where line_id = ? and debit = ? and credit = ?")
                .params(line.number(), debit.number(), credit.number())
                .query(Long.class)
                .single();
    }

    public Line read(LineId id) {
        return lines.read(List.of(id)).values().iterator().next();
    }

    public static Command.Renew renew(LineId line, String pack, String key) {
        return new Command.Renew(line, pack, 1, null, API, new RequestKey(7, key));
    }

    public static Command.TopUp topUp(LineId line, String amount, String currency, String key) {
        Money money = Money.parse(amount, Currency.getInstance(currency));
        return new Command.TopUp(line, money, MoneySource.ELECTRONIC, "ref", API, new RequestKey(7, key));
    }
}
