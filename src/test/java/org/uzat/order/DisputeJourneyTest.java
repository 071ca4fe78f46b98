package org.uzat.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Giving;
import org.uzat.decision.RequestKey;
import org.uzat.demo.Workbench;
import org.uzat.gateway.DisputeState;
import org.uzat.identity.InstallationSecrets;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.operator.Policies;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.payment.OpenItem;
import org.uzat.refusal.Reason;
import org.uzat.remote.Signature;
import org.uzat.time.WallClock;

/** A payer's bank takes money back: through the demo's bank, and by messages in any order and number. */
@Tag("store")
@Workbench
class DisputeJourneyTest {

    private static final String DISPUTED =
            "select coalesce(sum(case when debit = 21 then amount_minor when credit = 21 then -amount_minor else 0 end), 0)"
                    + " from transfer where line_id = ?";
    private static final String COST = DISPUTED.replace("21", "22");
    private static final String CLEARING = DISPUTED.replace("21", "12");

    @Autowired
    private Shop shop;

    @Autowired
    private PaymentFiles files;

    @Autowired
    private AfterSales afterSales;

    @Autowired
    private OrderChecks checks;

    @Autowired
    private InstallationSecrets secrets;

    @Autowired
    private Operators operators;

    @Autowired
    private WallClock clock;

    @AfterEach
    void booksAreClean() {
        policy("KEEP");
        assertThat(checks.run()).filteredOn(OrderChecks.Found::broken).isEmpty();
    }

    @Test
    void takesTheMoneyAtOnceAndGivesItBackWhereTheDisputeIsWon() {
        LineId line = shop.line(0);
        PaymentView payment = bought(line);

        claim(payment, "claim");
        Shop.await(() -> sum(DISPUTED, line) == 990);
        assertThat(sum(CLEARING, line)).isZero();
        assertThat(file(payment).open())
                .singleElement()
                .satisfies(item -> assertThat(item.kind()).isEqualTo(OpenItem.Kind.DISPUTE));
        assertThat(file(payment).isDisputed()).isTrue();

        claim(payment, "won");
        Shop.await(() -> sum(DISPUTED, line) == 0);
        assertThat(sum(CLEARING, line)).isEqualTo(990);
        assertThat(sum(COST, line)).isZero();
        assertThat(afterSales.of(shop.now(payment)).getFirst())
                .as("nothing of the line moved")
                .isEmpty();
        assertThat(file(payment).isDisputed()).isFalse();
        assertThat(file(payment).open()).hasSize(1);
    }

    @Test
    void isACostWhereItIsLost() {
        LineId line = shop.line(0);
        PaymentView payment = bought(line);

        claim(payment, "claim");
        claim(payment, "lost");

        Shop.await(() -> sum(COST, line) == 990);
        assertThat(sum(DISPUTED, line)).isZero();
        assertThat(sum(CLEARING, line)).isZero();
        assertThat(file(payment).isDisputed()).isTrue();
    }

    @Test
    void takesMessagesInAnyOrderAndNumber() {
        LineId line = shop.line(0);
        PaymentView payment = bought(line);

        tell(payment, "e1", "dispute.lost", "9.90", "dp_x" + line);
        tell(payment, "e2", "dispute.opened", "9.90", "dp_x" + line);
        tell(payment, "e2", "dispute.opened", "9.90", "dp_x" + line);
        tell(payment, "e3", "dispute.lost", "9.90", "dp_x" + line);

        Shop.await(() -> sum(COST, line) == 990);
        Shop.await(() ->
                shop.count("select count(*) from dispute where booked = 'LOST' and reference = ?", "dp_x" + line) == 1);
        assertThat(shop.count(
                        "select count(*) from transfer where line_id = ? and 21 in (debit, credit)", line.number()))
                .isEqualTo(2);
        tell(payment, "e4", "dispute.won", "9.90", "dp_x" + line);
        assertThat(file(payment).disputes())
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.state()).isEqualTo(DisputeState.LOST));
        assertThat(file(payment).open()).extracting(OpenItem::kind).contains(OpenItem.Kind.ATTENTION);
    }

    @Test
    void booksNothingOfWhatCannotBe() {
        LineId line = shop.line(0);
        PaymentView payment = bought(line);

        tell(payment, "f1", "dispute.opened", "99.00", "dp_y" + line);

        assertThat(file(payment).disputes()).isEmpty();
        assertThat(file(payment).open())
                .singleElement()
                .satisfies(item -> assertThat(item.kind()).isEqualTo(OpenItem.Kind.ATTENTION));
        assertThat(sum(DISPUTED, line)).isZero();
    }

    @Test
    void takesUnusedDaysBackAndReturnsThemByPolicy() {
        policy("TAKE_DAYS_BACK");
        LineId line = shop.line(0);
        PaymentView payment = bought(line);
        long before = until(line);

        claim(payment, "claim");
        Shop.await(() -> sum(DISPUTED, line) == 990);
        assertThat(before - until(line)).isEqualTo(10 * 86_400L);
        assertThat(afterSales.of(shop.now(payment)).getFirst()).singleElement().satisfies(after -> {
            assertThat(after.moved().days()).isEqualTo(10);
            assertThat(((AfterSale.Disputed) after).ended()).isNull();
        });

        claim(payment, "won");
        Shop.await(() -> sum(DISPUTED, line) == 0);
        assertThat(until(line)).isEqualTo(before);
        assertThat(afterSales.of(shop.now(payment)).getFirst()).singleElement().satisfies(after -> {
            AfterSale.Ended ended = Objects.requireNonNull(((AfterSale.Disputed) after).ended());
            assertThat(ended.won()).isTrue();
            assertThat(ended.moved().days()).isEqualTo(10);
        });
    }

    @Test
    void barsTheLineByPolicyAndFreesItWhereItIsWon() {
        policy("BLOCK");
        LineId line = shop.line(0);
        PaymentView payment = bought(line);

        claim(payment, "claim");
        Shop.await(() -> blocked(line));
        claim(payment, "won");
        Shop.await(() -> !blocked(line));
    }

    @Test
    void comesBeforeThePaymentIsKnownToBePaid() {
        LineId line = shop.line(0);
        PaymentView payment = shop.open(line, false);
        tell(payment, "g1", "dispute.opened", "9.90", "dp_z" + line);
        assertThat(sum(DISPUTED, line)).isZero();

        shop.pay(payment, "SUCCESS");

        Shop.await(() -> sum(DISPUTED, line) == 990);
    }

    @Test
    void givesNothingBackWhileItIsDisputed() {
        LineId line = shop.line(0);
        PaymentView payment = bought(line);
        claim(payment, "claim");
        Shop.await(() -> file(payment).isDisputed());

        var sale = file(payment).sales().getFirst().orElseThrow();
        var back = new Command.TakeBack(
                line,
                sale.sold(),
                Giving.ALL,
                sale.sold().price(),
                sale.line().version(),
                new Because(Because.Why.FRAUD, ""),
                new Origin(Channel.WEB, "staff:2", null, null),
                new RequestKey(RequestKey.OURS, "staff:2:d" + line));
        assertThat(files.takeBack(file(payment), back).orElseThrow().reason()).isEqualTo(Reason.PAYMENT_DISPUTED);
        Shop.await(() -> sum(DISPUTED, line) == 990);
    }

    @Test
    void holdsARefundBackThatIsUnderWayWhenTheBankTakesTheMoney() {
        LineId line = shop.line(0);
        PaymentView payment = shop.open(line, false);
        shop.change("update line set blocked_at = now() where line_id = ?", line.number());
        tell(payment, "h1", "dispute.opened", "9.90", "dp_h" + line);

        shop.pay(payment, "SUCCESS"); // what a barred line cannot take is to go back

        Shop.await(() -> file(payment).open().stream().anyMatch(item -> item.kind() == OpenItem.Kind.REFUND_REJECTED));
        assertThat(shop.count("select count(*) from sandbox.refund where refund_reference like ?", payment.id() + "%"))
                .isZero();
    }

    private PaymentView bought(LineId line) {
        PaymentView payment = shop.open(line, false);
        shop.pay(payment, "SUCCESS");
        return shop.fulfilled(payment);
    }

    private PaymentFile file(PaymentView payment) {
        return files.find(payment.id()).orElseThrow();
    }

    /** As the payer does on the bank's page, and the bank. */
    private void claim(PaymentView payment, String step) {
        String checkout = Objects.requireNonNull(file(payment).payment().checkoutUrl());
        assertThat(shop.post(checkout + "/" + step, "").statusCode()).isEqualTo(303);
    }

    private void tell(PaymentView payment, String event, String type, String amount, String dispute) {
        String body = "{\"event\":\"" + event + dispute + "\",\"type\":\"" + type + "\",\"reference\":\"" + payment.id()
                + "\",\"amount\":\"" + amount + "\",\"currency\":\"AZN\",\"dispute\":\"" + dispute + "\"}";
        byte[] secret =
                HexFormat.of().formatHex(secrets.get("sandbox-signing-secret")).getBytes(StandardCharsets.UTF_8);
        Instant now = clock.instant();
        String signature = Signature.of(body.getBytes(StandardCharsets.UTF_8), secret, now);
        assertThat(shop.post(shop.address() + "/callbacks/sandbox", body, "Sandbox-Signature", signature)
                        .statusCode())
                .isLessThan(300);
    }

    private void policy(String policy) {
        shop.change(
                "update operator_version set settings = jsonb_set(settings, '{policies,disputes}', to_jsonb(?::text))"
                        + " where operator_id = (select operator_id from operator where code = 'caspian')",
                policy);
        shop.change("update settings_change set number = number + 1 where topic = 'operators'");
        Shop.await(() -> operators
                .byCode("caspian", clock.instant())
                .filter(caspian -> caspian.policies().disputes() == Policies.Disputes.valueOf(policy))
                .isPresent());
    }

    private long sum(String sql, LineId line) {
        return shop.count(sql, line.number());
    }

    private long until(LineId line) {
        return shop.count("select extract(epoch from valid_until)::bigint from line where line_id = ?", line.number());
    }

    private boolean blocked(LineId line) {
        return shop.count("select count(*) from line where line_id = ? and blocked_at is not null", line.number()) == 1;
    }
}
