package org.uzat.web.lifeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uzat.database.StartRefused;

/** A network's word is taken when it is signed and young, and never otherwise. */
class NetworksWordTest {

    private static final Instant NOW = Instant.parse("2026-07-09T11:20:00Z");
    private static final byte[] SECRET = "a secret that both sides know well".getBytes(StandardCharsets.UTF_8);
    private static final String NUMBER = "+994501234567";

    @Test
    void takesASignedHeaderAndASignedParameter() {
        String word = NetworksWord.of(NUMBER, SECRET, NOW);
        assertThat(hear(word, null)).isInstanceOf(NetworksWord.Card.class);
        assertThat(hear(null, NetworksWord.token(word)))
                .isInstanceOfSatisfying(
                        NetworksWord.Card.class,
                        card -> assertThat(card.written()).isEqualTo(NUMBER));
        assertThat(hear(NetworksWord.of("899940100000000001", SECRET, NOW), null))
                .isInstanceOf(NetworksWord.Card.class);
    }

    @Test
    void takesNoWordThatIsBareForgedOldOrMoved() {
        String word = NetworksWord.of(NUMBER, SECRET, NOW);
        byte[] other = "another secret that nobody agreed on".getBytes(StandardCharsets.UTF_8);
        assertThat(hear(NUMBER, null)).isInstanceOf(NetworksWord.NotBelieved.class);
        assertThat(hear(null, NUMBER)).isInstanceOf(NetworksWord.NotBelieved.class);
        assertThat(hear(null, NetworksWord.token(NUMBER))).isInstanceOf(NetworksWord.NotBelieved.class);
        assertThat(hear(NetworksWord.of(NUMBER, other, NOW), null)).isInstanceOf(NetworksWord.NotBelieved.class);
        assertThat(hear(word.replace("4567;", "4568;"), null)).isInstanceOf(NetworksWord.NotBelieved.class);
        assertThat(hear(NetworksWord.of(NUMBER, SECRET, NOW.minusSeconds(301)), null))
                .isEqualTo(new NetworksWord.NotBelieved("TOO_OLD"));
        assertThat(hear(null, "!".repeat(400))).isInstanceOf(NetworksWord.NotBelieved.class);
        assertThat(NetworksWord.hear(word, null, null, NOW)).isInstanceOf(NetworksWord.NotBelieved.class);
        assertThat(hear(null, null)).isEqualTo(new NetworksWord.Nothing());
    }

    @Test
    void refusesTheStartWithAShortSecretAndShowsNone() {
        assertThatThrownBy(() -> new LifelineSettings("short")).isInstanceOf(StartRefused.class);
        String secret = new String(SECRET, StandardCharsets.UTF_8);
        assertThat(new LifelineSettings(secret).toString()).doesNotContain(secret);
    }

    private static NetworksWord.Heard hear(@Nullable String header, @Nullable String parameter) {
        return NetworksWord.hear(header, parameter, SECRET, NOW);
    }
}
