package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.ledger.Account;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.voucher.Pin;
import org.uzat.voucher.VoucherState;

/** A scratch card is used once, whoever races for it and whatever breaks, on a real database. */
class VouchersTest extends WithVouchers {
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
        assertThat(done.reference()).isEqualTo(vouchers.find(pin).orElseThrow().printedSerial());

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

        List<Answer> answers =
                renewals.post(taps).stream().map(CompletableFuture::join).toList();

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
        renewals.post(
                new Command.Block(blocked, new Because(Because.Why.LOST, ""), origin(), new RequestKey(7, "block")));
        assertThat(reason(redeem(blocked, pin, "blocked"))).isEqualTo(Reason.LINE_BLOCKED);
        assertThat(reason(redeem(world.line("sakura", 0, Duration.ofDays(3)), pin, "sakura")))
                .isEqualTo(Reason.VOUCHER_OF_OTHER_OPERATOR);
        assertThat(reason(redeem(line, Pin.parse("0000 0000 0000 0000").orElseThrow(), "none")))
                .isEqualTo(Reason.VOUCHER_UNKNOWN);

        assertThat(redeem(line, pin, "at-last").outcome()).isInstanceOf(Outcome.ToppedUp.class);
    }
}
