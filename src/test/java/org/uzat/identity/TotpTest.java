package org.uzat.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final Totp RFC = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, SHA-1; the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void showsTheCodesOfTheStandard(long second, String code) {
        assertThat(RFC.code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void takesTheNeighbouringStepsAndNoOthers() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        String code = RFC.code(now);

        assertThat(RFC.step(code, now)).hasValue(37_037_036);
        assertThat(RFC.step(code, now.plusSeconds(30))).hasValue(37_037_036);
        assertThat(RFC.step(code, now.minusSeconds(30))).hasValue(37_037_036);
        assertThat(RFC.step(code, now.plusSeconds(61))).isEmpty();
        assertThat(RFC.step("", now)).isEmpty();
        assertThat(RFC.step("０８１８０４", now)).isEmpty();
    }

    /** RFC 4648, section 10, as far as whole secrets go. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesAndReadsTheSecretInBase32(String secret, String text) {
        Totp totp = new Totp(secret.getBytes(StandardCharsets.US_ASCII));

        assertThat(totp.base32()).isEqualTo(text);
        assertThat(Totp.of(text).secret()).isEqualTo(totp.secret());
    }

    @Test
    void makesSecretsOf160Bits() {
        Totp fresh = Totp.fresh();

        assertThat(fresh.base32()).hasSize(32).isNotEqualTo(Totp.fresh().base32());
        assertThat(Totp.of(fresh.base32()).secret()).isEqualTo(fresh.secret());
        assertThatThrownBy(() -> Totp.of("not base 32")).isInstanceOf(IllegalArgumentException.class);
    }
}
