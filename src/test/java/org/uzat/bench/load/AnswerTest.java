package org.uzat.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private final Answer answer = new Answer();

    @Test
    void findsTheBodyByItsLength() {
        byte[] bytes = bytes("HTTP/1.1 201 \r\nContent-Length: 4\r\nIdempotent-Replayed: true\r\n\r\nbody");

        assertThat(answer.read(bytes, bytes.length)).isTrue();
        assertThat(answer.status).isEqualTo(201);
        assertThat(answer.replayed).isTrue();
        assertThat(body(bytes)).isEqualTo("body");
    }

    @Test
    void joinsChunks() {
        byte[] bytes =
                bytes("HTTP/1.1 402 \r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n");

        assertThat(answer.read(bytes, bytes.length)).isTrue();
        assertThat(answer.status).isEqualTo(402);
        assertThat(answer.replayed).isFalse();
        assertThat(body(bytes)).isEqualTo("abc0123456789");
    }

    @Test
    void waitsForWhatIsMissingAndChangesNothing() {
        byte[] bytes = bytes("HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        byte[] untouched = bytes.clone();

        for (int arrived = 0; arrived < bytes.length; arrived++) {
            assertThat(answer.read(bytes, arrived)).as("%d bytes", arrived).isFalse();
        }
        assertThat(bytes).isEqualTo(untouched);
    }

    @Test
    void readsMoneyAndInstants() {
        byte[] money = bytes("1234.05\",");
        byte[] instant = bytes("2028-02-29T20:15:30Z");

        assertThat(Scan.money(money, 0, money.length)).isEqualTo(123_405);
        assertThat(Scan.money(bytes("12.5\","), 0, 6)).isEqualTo(-1);
        assertThat(Scan.instant(instant, 0, instant.length))
                .isEqualTo(Instant.parse("2028-02-29T20:15:30Z").getEpochSecond());
    }

    private String body(byte[] bytes) {
        return new String(bytes, answer.bodyFrom, answer.bodyTo - answer.bodyFrom, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
