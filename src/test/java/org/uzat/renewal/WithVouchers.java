package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.voucher.Batch;
import org.uzat.voucher.Batches;
import org.uzat.voucher.Pin;
import org.uzat.voucher.VoucherTries;
import org.uzat.voucher.Vouchers;

/** Scratch cards at hand, for tests on a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Import(EngineWorld.class)
@Tag("store")
abstract class WithVouchers {

    static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    static final String STAFF = "staff:1";
    static final Currency AZN = Currency.getInstance("AZN");

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

    Answer guess(int i, @org.jspecify.annotations.Nullable String user, LineId line, String network) {
        Pin pin = Pin.parse(String.format(java.util.Locale.ROOT, "0000 0000 0000 %04d", i))
                .orElseThrow();
        return tryPin(pin, "guess" + i, user, line, network);
    }

    Answer tryPin(Pin pin, String key, @org.jspecify.annotations.Nullable String user, LineId line, String network) {
        return redemptions.redeem(pin, new VoucherTries.Trier(user, line, network), origin(), new RequestKey(7, key));
    }

    Answer redeem(LineId line, Pin pin, String key) {
        return renewals.post(command(line, pin, key));
    }

    Command.RedeemVoucher command(LineId line, Pin pin, String key) {
        return new Command.RedeemVoucher(line, vouchers.hash(pin), origin(), new RequestKey(7, key));
    }

    List<Pin> active(String operator, long minor, int cards) {
        Batch batch = ordered(operator, minor, cards);
        List<Pin> pins = printed(batch);
        assertThat(batches.activate(batch.all(), STAFF)).isEqualTo(cards);
        return pins;
    }

    Batch ordered(String operator, long minor, int cards) {
        var wanted = wanted(operator, minor, cards, today().plusYears(1));
        return batches.find(((Batches.Ordered.Batch) batches.order(wanted, STAFF)).batchId())
                .orElseThrow();
    }

    Reason order(String operator, long minor, int cards, LocalDate lastDay) {
        return ((Batches.Ordered.Not) batches.order(wanted(operator, minor, cards, lastDay), STAFF))
                .refusal()
                .reason();
    }

    Batches.Wanted wanted(String operator, long minor, int cards, LocalDate lastDay) {
        short id = operators.byCode(operator, clock.instant()).orElseThrow().operatorId();
        return new Batches.Wanted(id, new Money(minor, AZN), cards, lastDay);
    }

    List<Pin> printed(Batch batch) {
        return batches.print(batch.batchId(), STAFF).orElseThrow().stream()
                .map(Batches.Card::pin)
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BAKU);
    }

    void assertBooksAreClean() {
        jdbc.sql("select 1").query(Integer.class).single();
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    static Origin origin() {
        return new Origin(Channel.WEB, "guest", null, null);
    }

    static Refused refused(Answer answer) {
        return ((Outcome.Declined) answer.outcome()).refusal();
    }

    static Reason reason(Answer answer) {
        return refused(answer).reason();
    }
}
