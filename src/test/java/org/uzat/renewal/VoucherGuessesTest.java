package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.voucher.Pin;

/** Who guesses PINs is locked, on a real database: by line, by account and by network. */
class VoucherGuessesTest extends WithVouchers {
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
        assertThat(reason(guess(9, null, other, "net-b"))).as("somebody else").isEqualTo(Reason.VOUCHER_UNKNOWN);
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
}
