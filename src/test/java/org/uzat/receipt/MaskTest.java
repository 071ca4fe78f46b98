package org.uzat.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uzat.numbering.Msisdn;

/** A masked number is known to its owner only. */
class MaskTest {

    @ParameterizedTest
    @CsvSource({"994505550001, +994 50 *** ** 01", "819012345678, +81 **-****-**78", "96550012345, +965 *** ***45"})
    void hidesTheMiddle(long number, String masked) {
        assertThat(Mask.of(new Msisdn(number), "8999401000000000017")).isEqualTo(masked);
    }

    @Test
    void showsALineWithoutNumberByTheEndOfItsCard() {
        assertThat(Mask.of(null, "8999401000000000017")).isEqualTo("**** **** **** **17");
    }
}
