package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.uzat.command.CommandLine;
import org.uzat.decision.Outcome;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.voucher.Batch;
import org.uzat.voucher.Batches;
import org.uzat.voucher.Pin;
import org.uzat.voucher.Range;
import org.uzat.voucher.VoucherState;

/** Batches of scratch cards on a real database: ordered, printed once, switched on, ended; no card goes another way. */
class VoucherBatchesTest extends WithVouchers {
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
        assertThat(batches.cancel(new Range(batch.batchId(), first + 1, first + 1), Batches.Why.STOLEN, STAFF))
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
        jdbc.sql("alter table voucher_batch disable trigger voucher_batch_stays")
                .update();
        jdbc.sql("update voucher_batch set last_day = ?, expires_at = ? where batch_id = ?")
                .params(today().minusDays(1), today().atStartOfDay(BAKU).toOffsetDateTime(), batch.batchId())
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
}
