package org.uzat.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uzat.remote.Signature.Verdict.GENUINE;
import static org.uzat.remote.Signature.Verdict.MALFORMED;
import static org.uzat.remote.Signature.Verdict.TOO_OLD;
import static org.uzat.remote.Signature.Verdict.WRONG;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final byte[] BODY = "{\"event\":\"evt_1\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant SIGNED = Instant.ofEpochSecond(1_790_000_000L);

    /** Made with another tool: printf '%s' '1790000000.{"event":"evt_1"}' | openssl dgst -sha256 -hmac secret. */
    private static final String HEADER =
            "t=1790000000,v1=25ec37f6dce2228a55bad7adb8195f945e55d30465de16184219aa61ad4fccf9";

    @Test
    void signsAsOthersDo() {
        assertThat(Signature.of(BODY, "secret".getBytes(StandardCharsets.UTF_8), SIGNED))
                .isEqualTo(HEADER);
    }

    @Test
    void believesTheBank() {
        assertThat(check(HEADER, BODY, "secret", SIGNED)).isEqualTo(GENUINE);
        assertThat(check(HEADER, BODY, "secret", SIGNED.plusSeconds(300))).isEqualTo(GENUINE);
    }

    @Test
    void refusesAReplayAfterFiveMinutes() {
        assertThat(check(HEADER, BODY, "secret", SIGNED.plusSeconds(301))).isEqualTo(TOO_OLD);
        assertThat(check(HEADER, BODY, "secret", SIGNED.minusSeconds(301))).isEqualTo(TOO_OLD);
    }

    @Test
    void refusesAForgery() {
        byte[] changed = "{\"event\":\"evt_2\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(check(HEADER, changed, "secret", SIGNED)).isEqualTo(WRONG);
        assertThat(check(HEADER, BODY, "other", SIGNED)).isEqualTo(WRONG);
        assertThat(check(HEADER.replace("1790000000", "1790000001"), BODY, "secret", SIGNED))
                .isEqualTo(WRONG);
    }

    @Test
    void refusesWhatIsNoSignature() {
        assertThat(check("", BODY, "secret", SIGNED)).isEqualTo(MALFORMED);
        assertThat(check("t=1790000000", BODY, "secret", SIGNED)).isEqualTo(MALFORMED);
    }

    private static Signature.Verdict check(String header, byte[] body, String secret, Instant now) {
        return Signature.check(header, body, secret.getBytes(StandardCharsets.UTF_8), now);
    }
}
