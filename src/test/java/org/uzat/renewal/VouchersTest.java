package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.ledger.Account;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.voucher.Batch;
import org.uzat.voucher.Batches;
import org.uzat.voucher.Pin;
import org.uzat.voucher.Range;
import org.uzat.voucher.VoucherState;
import org.uzat.voucher.VoucherTries;
import org.uzat.voucher.Vouchers;

/** Scratch cards on a real database: ordered, printed once, active, used once, whoever races for them. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Import(EngineWorld.class)
@Tag("store")
class VouchersTest {

    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final String STAFF = "staff:1";
    private static final Currency AZN = Currency.getInstance("AZN");

    @Autowired
    Renewals renewals;

    @Autowired
    Redemptions redemptions;

    @Autowired
    Posting posting;

    @Autowired
    Turnstile turnstile;

    @Autowired
    Batches batches;

    @Autowired
    Vouchers vouchers;

    @Autowired
    EngineWorld world;

    @Autowired
    Operators operators;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Commands commands;

    @BeforeEach
    void load() {
        world.load();
        jdbc.sql("delete from try").update();
    }

    @Test
    void bringsItsValueAndItsDaysOnce() {
        LineId line = world.line("caspian", 0, Duration.ofDays(3));
        Pin pin = active("caspian", 500, 1).getFirst();

        Outcome.ToppedUp done = (Outcome.ToppedUp) redeem(line, pin, "a").outcome();

        assertThat(done.amount()).isEqualTo(new Money(500, AZN));
        assertThat(done.source()).isEqualTo(MoneySource.VOUCHER);
        assertThat(done.days()).isEqualTo(30);
        assertThat(done.after().lastDay()).isEqualTo(today().plusDays(30));
        assertThat(world.booked(line, Account.VOUCHERS, Account.MAIN)).isEqualTo(500);
        assertThat(vouchers.find(pin).orElseThrow().state()).isEqualTo(VoucherState.USED);
        assertThat(done.reference())
                .isEqualTo(vouchers.find(pin).orElseThrow().printedSerial());

        assertThat(redeem(line, pin, "a")).isEqualTo(new Answer(done, true));
        Refused used = refused(redeem(line, pin, "b"));
        assertThat(used).isEqualTo(Refused.of(Reason.VOUCHER_USED, "date", today().toString()));
        LineId other = world.line("caspian", 0, Duration.ofDays(3));
        assertThat(refused(redeem(other, pin, "c"))).isEqualTo(used);
        assertBooksAreClean();
    }

    @Test
    void isUsedOnceOfEightAtOnceOnTwoNodesWhoeversLineItIs() {
        Lanes otherNode = new Lanes(posting, turnstile, 3, 100);
        otherNode.start();
        try {
            for (int round = 0; round < 6; round++) {
                Pin pin = active("caspian", 200, 1).getFirst();
                List<LineId> lines = IntStream.range(0, 8)
                        .mapToObj(i -> world.line("caspian", 0, Duration.ofDays(3)))
                        .toList();
                List<CompletableFuture<Answer>> answers = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    Renewals node = i % 2 == 0 ? renewals : otherNode;
                    answers.addAll(node.post(List.of(command(lines.get(i), pin, "race"))));
                }
                List<Outcome> outcomes =
                        answers.stream().map(answer -> answer.join().outcome()).toList();

                assertThat(outcomes)
                        .filteredOn(Outcome.ToppedUp.class::isInstance)
                        .hasSize(1);
                assertThat(outcomes)
                        .filteredOn(Outcome.Declined.class::isInstance)
                        .extracting(outcome ->
                                ((Outcome.Declined) outcome).refusal().reason())
                        .hasSize(7)
                        .containsOnly(Reason.VOUCHER_USED);
            }
        } finally {
            otherNode.stop();
        }
        assertBooksAreClean();
    }

    @Test
    void oneLineEightTimesAtOnceAndOneKeyTwiceIsOneUse() {
        LineId line = world.line("caspian", 0, Duration.ofDays(3));
        Pin pin = active("caspian", 300, 1).getFirst();
        List<Command> taps = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            taps.add(command(line, pin, "same"));
            taps.add(command(line, pin, "other" + i));
        }

        List<Answer> answers = renewals.post(taps).stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .filteredOn(answer -> answer.outcome() instanceof Outcome.ToppedUp && !answer.replayed())
                .hasSize(1);
        assertThat(world.read(line).balances().mainMinor()).isEqualTo(300);
        Set<Outcome> same = new HashSet<>();
        IntStream.of(0, 2, 4, 6).forEach(i -> same.add(answers.get(i).outcome()));
        assertThat(same).as("one key, one answer").hasSize(1);
        assertBooksAreClean();
    }

    @Test
    void stillWorksAfterACrashInTheMiddle() {
        LineId line = world.line("caspian", 0, Duration.ofDays(3));
        Pin pin = active("caspian", 200, 1).getFirst();
        jdbc.sql("alter table event add constraint crash check (line_id <> " + line.number() + ") not valid")
                .update();
        try {
            assertThatThrownBy(() -> renewals.post(command(line, pin, "crash"))).isInstanceOf(Exception.class);
        } finally {
            jdbc.sql("alter table event drop constraint crash").update();
        }
        assertThat(vouchers.find(pin).orElseThrow().state()).isEqualTo(VoucherState.ACTIVE);
        assertThat(redeem(line, pin, "crash").outcome()).isInstanceOf(Outcome.ToppedUp.class);
        assertBooksAreClean();
    }

    @Test
    void saysWhyNotAndStaysAsItIs() {
        LineId line = world.line("caspian", 0, Duration.ofDays(3));
        Pin pin = active("caspian", 200, 1).getFirst();
        assertThat(reason(redeem(world.line("caspian", 0, Duration.ofDays(-200)), pin, "over")))
                .isEqualTo(Reason.LINE_TERMINATED);
        LineId blocked = world.line("caspian", 0, Duration.ofDays(3));
        renewals.post(new Command.Block(
                blocked, new Because(Because.Why.LOST, ""), origin(), new RequestKey(7, "block")));
        assertThat(reason(redeem(blocked, pin, "blocked"))).isEqualTo(Reason.LINE_BLOCKED);
        assertThat(reason(redeem(world.line("sakura", 0, Duration.ofDays(3)), pin, "sakura")))
                .isEqualTo(Reason.VOUCHER_OF_OTHER_OPERATOR);
        assertThat(reason(redeem(line, Pin.parse("0000 0000 0000 0000").orElseThrow(), "none")))
                .isEqualTo(Reason.VOUCHER_UNKNOWN);

        assertThat(redeem(line, pin, "at-last").outcome()).isInstanceOf(Outcome.ToppedUp.class);
    }

    @Test
    void isSwitchedOnByRangeAndTakenOutOfUse() {
        LineId line = world.line("caspian", 0, Duration.ofDays(3));
        Batch batch = ordered("caspian", 200, 5);
        List<Pin> pins = printed(batch);
        assertThat(reason(redeem(line, pins.get(0), "off"))).isEqualTo(Reason.VOUCHER_NOT_ACTIVE);

        long first = batch.all().from();
        assertThat(batches.activate(new Range(batch.batchId(), first, first + 2), STAFF))
                .isEqualTo(3);
        assertThat(batches.activate(new Range(batch.batchId(), first, first + 2), STAFF))
                .as("again")
                .isZero();
        assertThat(batches.cancel(
                        new Range(batch.batchId(), first + 1, first + 1), Batches.Why.STOLEN, STAFF))
                .isEqualTo(1);

        assertThat(redeem(line, pins.get(0), "on").outcome()).isInstanceOf(Outcome.ToppedUp.class);
        assertThat(reason(redeem(line, pins.get(1), "void"))).isEqualTo(Reason.VOUCHER_VOID);
        assertThat(reason(redeem(line, pins.get(4), "still-off"))).isEqualTo(Reason.VOUCHER_NOT_ACTIVE);
        assertThat(batches.cancel(batch.all(), Batches.Why.RECALLED, STAFF))
                .as("what is used stays used")
                .isEqualTo(3);
        assertThat(batches.find(batch.batchId()).orElseThrow().counts())
                .isEqualTo(Map.of(VoucherState.USED, 1, VoucherState.VOID, 4));
        assertThat(jdbc.sql("select action from audit_entry where subject = ? order by sequence")
                        .param("vouchers:" + batch.batchId())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "VOUCHERS_ORDERED",
                        "VOUCHERS_PRINTED",
                        "VOUCHERS_ACTIVATED",
                        "VOUCHERS_VOIDED",
                        "VOUCHERS_VOIDED");
        assertThat(commands.run(CommandLine.parse("check-audit"))).isZero();
    }

    @Test
    void endsWithItsLastDay() {
        LineId line = world.line("caspian", 0, Duration.ofDays(3));
        Batch batch = ordered("caspian", 200, 2);
        List<Pin> pins = printed(batch);
        batches.activate(batch.all(), STAFF);
        jdbc.sql("alter table voucher_batch disable trigger voucher_batch_stays").update();
        jdbc.sql("update voucher_batch set last_day = ?, expires_at = ? where batch_id = ?")
                .params(
                        today().minusDays(1),
                        today().atStartOfDay(BAKU).toOffsetDateTime(),
                        batch.batchId())
                .update();
        jdbc.sql("alter table voucher_batch enable trigger voucher_batch_stays").update();

        assertThat(refused(redeem(line, pins.getFirst(), "late")))
                .isEqualTo(Refused.of(
                        Reason.VOUCHER_EXPIRED, "date", today().minusDays(1).toString()));
        assertThat(batches.find(batch.batchId()).orElseThrow().count(VoucherState.ACTIVE))
                .isEqualTo(2);
    }

    @Test
    void isPrintedOnceOfTwoAtOnce() {
        Batch batch = ordered("caspian", 200, 50);
        List<Integer> printed = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i ->
                        batches.print(batch.batchId(), STAFF).map(List::size).orElse(0))
                .toList();
        assertThat(printed).containsOnlyOnce(50).containsOnly(0, 50);
        assertThat(batches.print(999_999, STAFF)).isEmpty();
    }

    @Test
    void isOrderedOnlyAsItCanBeUsed() {
        assertThat(order("caspian", 777, 10, today())).isEqualTo(Reason.VOUCHER_NOT_IN_TABLE);
        assertThat(order("caspian", 200, 0, today())).isEqualTo(Reason.MALFORMED);
        assertThat(order("caspian", 200, Batches.CARDS_MAX + 1, today())).isEqualTo(Reason.MALFORMED);
        assertThat(order("caspian", 200, 10, today().minusDays(1))).isEqualTo(Reason.MALFORMED);
        assertThat(order("sakura", 200, 10, today().plusDays(2))).isEqualTo(Reason.CURRENCY_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update voucher set state = 'ACTIVE' where batch_id = :used and state = 'USED'",
                "update voucher set state = 'VOID', why = 'LOST', line_id = null, version = null where batch_id = :used",
                "update voucher set state = 'USED', line_id = 1, version = 1 where batch_id = :printed",
                "update voucher set state = 'VOID' where batch_id = :printed",
                "update voucher set state = 'ACTIVE', line_id = 1, version = 7 where batch_id = :printed",
                "update voucher set serial = serial + 1000 where batch_id = :printed",
                "update voucher_batch set face_minor = 100000 where batch_id = :printed",
                "update voucher_batch set printed_at = null, printed_by = null where batch_id = :printed"
            })
    void goesNoOtherWayByConstraint(String sql) {
        Batch used = ordered("caspian", 200, 1);
        Pin pin = printed(used).getFirst();
        batches.activate(used.all(), STAFF);
        redeem(world.line("caspian", 0, Duration.ofDays(3)), pin, "used");
        Batch printed = ordered("caspian", 200, 1);
        printed(printed);

        var statement = jdbc.sql(sql.replace(":used", Integer.toString(used.batchId()))
                .replace(":printed", Integer.toString(printed.batchId())));

        assertThatThrownBy(statement::update).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from voucher where batch_id = ?")
                        .param(used.batchId())
                        .update())
                .isInstanceOf(UncategorizedSQLException.class);
    }

    @Test
    void keepsNoPin() {
        Batch batch = ordered("caspian", 200, 3);
        String digits = printed(batch).getFirst().spaced().replace(" ", "");
        String everything = jdbc.sql(
                        "select string_agg(v::text, ' ') || (select string_agg(e::text, ' ') from audit_entry e) from voucher v")
                .query(String.class)
                .single();
        assertThat(everything).doesNotContain(digits);
        assertThat(command(world.line("caspian", 0, null), Pin.parse(digits).orElseThrow(), "k")
                        .toString())
                .doesNotContain(digits);
        assertThat(Pin.parse(digits).orElseThrow()).hasToString("a PIN");
    }

    @Test
    void locksLineAccountAndNetworkAfterFiveWrongTriesEachForItself() {
        LineId line = world.line("caspian", 0, Duration.ofDays(3));
        Pin right = active("caspian", 200, 1).getFirst();
        for (int i = 0; i < 5; i++) {
            assertThat(reason(guess(i, "account:a", line, "net-a"))).isEqualTo(Reason.VOUCHER_UNKNOWN);
        }
        Refused locked = refused(guess(6, "account:b", line, "net-b"));
        assertThat(locked.reason()).as("the line").isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(Integer.parseInt(locked.facts().get("seconds"))).isBetween(50, 61);
        LineId other = world.line("caspian", 0, Duration.ofDays(3));
        assertThat(reason(guess(7, "account:a", other, "net-b")))
                .as("the account")
                .isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(reason(guess(8, "account:b", other, "net-a")))
                .as("the network")
                .isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(reason(guess(9, null, other, "net-b")))
                .as("somebody else")
                .isEqualTo(Reason.VOUCHER_UNKNOWN);
        assertThat(reason(tryPin(right, "right", null, line, "net-c")))
                .as("also the right one, else the lock would tell it")
                .isEqualTo(Reason.TOO_MANY_REQUESTS);
    }

    @Test
    void doesNotCountCardsThatAreThere() {
        LineId line = world.line("caspian", 0, Duration.ofDays(3));
        Pin used = active("caspian", 200, 1).getFirst();
        for (int i = 0; i < 12; i++) {
            tryPin(used, "used" + i, "account:c", line, "net-d");
        }
        assertThat(reason(tryPin(used, "again", "account:c", line, "net-d"))).isEqualTo(Reason.VOUCHER_USED);
    }

    @Test
    void letsFortyParallelGuessesTryFive() {
        LineId line = world.line("caspian", 0, Duration.ofDays(3));
        List<Reason> reasons = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> reason(guess(i, null, line, "net-e")))
                .toList();
        assertThat(reasons).filteredOn(Reason.VOUCHER_UNKNOWN::equals).hasSizeLessThanOrEqualTo(5);
        assertThat(reasons).contains(Reason.TOO_MANY_REQUESTS);
    }

    private Answer guess(int i, @org.jspecify.annotations.Nullable String user, LineId line, String network) {
        Pin pin = Pin.parse(String.format(java.util.Locale.ROOT, "0000 0000 0000 %04d", i))
                .orElseThrow();
        return tryPin(pin, "guess" + i, user, line, network);
    }

    private Answer tryPin(
            Pin pin, String key, @org.jspecify.annotations.Nullable String user, LineId line, String network) {
        return redemptions.redeem(
                pin, new VoucherTries.Trier(user, line, network), origin(), new RequestKey(7, key));
    }

    private Answer redeem(LineId line, Pin pin, String key) {
        return renewals.post(command(line, pin, key));
    }

    private Command.RedeemVoucher command(LineId line, Pin pin, String key) {
        return new Command.RedeemVoucher(line, vouchers.hash(pin), origin(), new RequestKey(7, key));
    }

    private List<Pin> active(String operator, long minor, int cards) {
        Batch batch = ordered(operator, minor, cards);
        List<Pin> pins = printed(batch);
        assertThat(batches.activate(batch.all(), STAFF)).isEqualTo(cards);
        return pins;
    }

    private Batch ordered(String operator, long minor, int cards) {
        var wanted = wanted(operator, minor, cards, today().plusYears(1));
        return batches.find(((Batches.Ordered.Batch) batches.order(wanted, STAFF)).batchId())
                .orElseThrow();
    }

    private Reason order(String operator, long minor, int cards, LocalDate lastDay) {
        return ((Batches.Ordered.Not) batches.order(wanted(operator, minor, cards, lastDay), STAFF))
                .refusal()
                .reason();
    }

    private Batches.Wanted wanted(String operator, long minor, int cards, LocalDate lastDay) {
        short id = operators.byCode(operator, clock.instant()).orElseThrow().operatorId();
        return new Batches.Wanted(id, new Money(minor, AZN), cards, lastDay);
    }

    private List<Pin> printed(Batch batch) {
        return batches.print(batch.batchId(), STAFF).orElseThrow().stream()
                .map(Batches.Card::pin)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BAKU);
    }

    private void assertBooksAreClean() {
        jdbc.sql("select 1").query(Integer.class).single();
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    private static Origin origin() {
        return new Origin(Channel.WEB, "guest", null, null);
    }

    private static Refused refused(Answer answer) {
        return ((Outcome.Declined) answer.outcome()).refusal();
    }

    private static Reason reason(Answer answer) {
        return refused(answer).reason();
    }
}
