package org.uzat.autorenew;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.autorenew.AutoRenewal.Stop;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.event.EventKind;
import org.uzat.event.LineEvent;
import org.uzat.identity.AccountId;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.language.Language;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.reminder.Occasion;

/** Lines that renew themselves, on a real database; time is moved by hand, and a sweep comes when it is called, too. */
@Tag("store")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=demo"})
@Import(Hands.class)
class AutoRenewalsTest {

    private static final AtomicLong NAMES = new AtomicLong();
    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final Money TEN_DAYS = new Money(990, Currency.getInstance("AZN"));

    @Autowired
    private AutoRenewals autoRenewals;

    @Autowired
    private Sweep sweep;

    @Autowired
    private Notices notices;

    @Autowired
    private Stirring stirring;

    @Autowired
    private Claims claims;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Lines lines;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Hands hands;

    private AccountId owner;
    private Instant started;

    @BeforeEach
    void loadOperator() {
        SampleFiles.load(imports, "caspian");
        started = hands.instant();
        String name = "auto" + NAMES.incrementAndGet() + "@pages.example";
        owner = accounts.enrol(List.of(Address.email(name).orElseThrow()), "a long enough one", Language.EN);
    }

    /** Time that another test moves brings this one's lines to nothing. */
    @AfterEach
    void stopAll() {
        database.sql("delete from auto_renewal").update();
    }

    @Test
    void renewsAheadOfTheEndSoThatNobodyIsEverShownAsExpired() {
        LineId line = hands.line(2, 3_000);
        Instant before = validUntil(line);
        agree(line, null);
        sweep.run();
        assertThat(validUntil(line)).as("not yet").isEqualTo(before);

        hands.move(Duration.between(hands.instant(), before).minus(Rules.AHEAD));
        sweep.run();

        assertThat(validUntil(line)).isAfter(before.plus(Duration.ofDays(9)));
        assertThat(main(line)).isEqualTo(3_000 - 990);
        assertThat(agreed(line).dueAt()).isEqualTo(Rules.due(validUntil(line)));
        sweep.run();
        assertThat(main(line)).as("once").isEqualTo(3_000 - 990);
    }

    @Test
    void findsTheRenewalDoneWhereTheSweepWasKilledBeforeItsNote() {
        LineId line = hands.line(0, 3_000);
        agree(line, null);
        due(line);
        Instant agreedDue = agreed(line).dueAt();
        sweep.run();
        long left = main(line);
        database.sql("update auto_renewal set due_at = ? where line_id = ?")
                .params(agreedDue.atOffset(ZoneOffset.UTC), line.number())
                .update();

        sweep.run();

        assertThat(main(line)).isEqualTo(left);
    }

    @Test
    void triesAgainWithEachTopUpAndDailyWhereMoneyIsShort() {
        LineId line = hands.line(0, 100);
        agree(line, null);
        due(line);
        sweep.run();

        assertThat(agreed(line).isShort()).isTrue();
        assertThat(told("AUTO_SHORT")).isEqualTo(1);
        database.sql("update line set main_minor = 990, version = version + 1 where line_id = ?")
                .param(line.number())
                .update();
        stir(line, EventKind.TOPPED_UP);
        sweep.run();
        assertThat(main(line)).isZero();

        due(line);
        sweep.run();
        assertThat(told("AUTO_SHORT")).as("once for each shortage").isEqualTo(2);
        hands.move(Rules.AGAIN);
        sweep.run();
        assertThat(agreed(line).tries()).isEqualTo(2);
        assertThat(told("AUTO_SHORT")).isEqualTo(2);
    }

    @Test
    void endsOnTheDayTheCardIsWantedTo() {
        LineId line = hands.line(0, 9_900);
        LocalDate leaving = LocalDate.ofInstant(validUntil(line), BAKU).plusDays(12);
        agree(line, leaving);
        for (int i = 0; i < 4; i++) {
            due(line);
            sweep.run();
        }

        assertThat(agreed(line).stopped()).isEqualTo(Stop.REACHED);
        assertThat(main(line)).isEqualTo(9_900 - 2 * 990);
    }

    @Test
    void paysNoMoreThanWasAgreedAndBuysNothingThatIsGone() {
        LineId dearer = hands.line(0, 9_900);
        agree(dearer, null);
        database.sql("update auto_renewal set price_minor = 989 where line_id = ?")
                .param(dearer.number())
                .update();
        LineId gone = hands.line(0, 9_900);
        agree(gone, null);
        database.sql("update auto_renewal set pack_code = 'GONE' where line_id = ?")
                .param(gone.number())
                .update();
        due(dearer);
        due(gone);

        sweep.run();

        assertThat(agreed(dearer).stopped()).isEqualTo(Stop.DEARER);
        assertThat(agreed(gone).stopped()).isEqualTo(Stop.WITHDRAWN);
        assertThat(told("AUTO_STOPPED")).isEqualTo(2);
        assertThat(main(dearer) + main(gone)).isEqualTo(2 * 9_900);
    }

    @Test
    void spendsNothingForSomebodyElseNorAfterItWasStopped() {
        LineId sold = hands.line(0, 9_900);
        agree(sold, null);
        AccountId next = accounts.enrol(
                List.of(Address.email("next" + sold.number() + "@pages.example").orElseThrow()),
                "a long enough one",
                Language.EN);
        claims.take(next, read(sold));
        LineId stopped = hands.line(0, 9_900);
        agree(stopped, null);
        autoRenewals.stop(owner, stopped);
        due(sold);
        due(stopped);

        sweep.run();

        assertThat(agreed(sold).stopped()).isEqualTo(Stop.HANDED_ON);
        assertThat(agreed(stopped).stopped()).isEqualTo(Stop.OWNER);
        assertThat(main(sold) + main(stopped)).isEqualTo(2 * 9_900);
    }

    @Test
    void agreesOnlyToWhatWasShownAndGivesTime() {
        LineId id = hands.line(2, 0);
        Line line = read(id);
        Claim claim = claims.take(owner, line);
        Money dearer = new Money(991, Currency.getInstance("AZN"));
        Money gigabyte = new Money(300, Currency.getInstance("AZN"));

        assertThat(autoRenewals.agree(claim, line, "TOURIST-10", dearer, null))
                .contains(Refused.of(Reason.PRICE_CHANGED));
        assertThat(autoRenewals.agree(claim, line, "NO-SUCH", TEN_DAYS, null))
                .contains(Refused.of(Reason.PACK_NOT_SOLD));
        assertThat(autoRenewals.agree(claim, line, "DATA-1GB", gigabyte, null))
                .contains(Refused.of(Reason.PACK_NOT_SOLD));
        assertThat(autoRenewals.agree(claim, line, "TOURIST-10", TEN_DAYS, LocalDate.of(2020, 1, 1)))
                .contains(Refused.of(Reason.MALFORMED));
        assertThat(autoRenewals.of(List.of(id))).isEmpty();
    }

    private void agree(LineId id, @Nullable LocalDate until) {
        Line line = read(id);
        assertThat(autoRenewals.agree(claims.take(owner, line), line, "TOURIST-10", TEN_DAYS, until))
                .isEmpty();
    }

    private AutoRenewal agreed(LineId line) {
        return Objects.requireNonNull(autoRenewals.of(List.of(line)).get(line));
    }

    private Line read(LineId line) {
        return Objects.requireNonNull(lines.read(List.of(line)).get(line));
    }

    /** Moves the clock to when the line is due, where that lies ahead. */
    private void due(LineId line) {
        Instant due = agreed(line).dueAt();
        if (hands.instant().isBefore(due)) {
            hands.move(Duration.between(hands.instant(), due).plusSeconds(1));
        }
    }

    private void stir(LineId line, EventKind kind) {
        stirring.follow(List.of(new LineEvent(line, 2, kind, Origin.system(Channel.API), hands.instant())));
    }

    /** What its owner finds in the inbox. */
    private long told(String occasion) {
        notices.tell();
        return database.sql("select count(*) from notice where occasion = ? and noted_at > ?")
                .params(Occasion.valueOf(occasion).number(), started.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private Instant validUntil(LineId line) {
        return Objects.requireNonNull(read(line).life().validUntil());
    }

    private long main(LineId line) {
        return read(line).balances().mainMinor();
    }
}
