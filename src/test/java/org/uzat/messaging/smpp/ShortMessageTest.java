package org.uzat.messaging.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts become short messages. */
class ShortMessageTest {

    @ParameterizedTest
    @CsvSource({
        "Your card ends tomorrow, false",
        "10 € [now], false",
        "Kartınız sabah bitir, true",
        "Ваша карта заканчивается завтра, true",
        "您的卡明天到期, true"
    })
    void takesTheDefaultAlphabetWhereItIsEnough(String text, boolean wide) {
        assertThat(ShortMessage.of(text).wide()).isEqualTo(wide);
        assertThat(ShortMessage.of(text).isSingle()).isTrue();
    }

    /** The Azerbaijani letters that the alphabet has at places of their own, and one that it lacks. */
    @Test
    void knowsWhichLettersTheAlphabetHas() {
        assertThat(ShortMessage.of("öüÖÜÇ").whole()).containsExactly(0x7C, 0x7E, 0x5C, 0x5E, 0x09);
        assertThat(ShortMessage.of("@€").whole()).containsExactly(0x00, 0x1B, 0x65);
        for (String lacking : List.of("ə", "ğ", "ı", "ş", "ç", "`")) {
            assertThat(ShortMessage.of(lacking).wide()).as(lacking).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"a, 160, 1", "a, 161, 2", "a, 306, 2", "a, 307, 3", "я, 70, 1", "я, 71, 2", "я, 134, 2", "я, 135, 3"})
    void countsParts(String letter, int length, int parts) {
        ShortMessage message = ShortMessage.of(letter.repeat(length));
        assertThat(message.isSingle()).isEqualTo(parts == 1);
        assertThat(message.isSingle() ? 1 : message.parts(7).size()).isEqualTo(parts);
    }

    /** Whatever the text: the parts make the whole again, and no character is torn. */
    @Property(tries = 200)
    void putsPartsTogetherAgain(@ForAll @IntRange(min = 100, max = 400) int length, @ForAll int seed) {
        var random = new java.util.Random(seed);
        List<String> letters = random.nextBoolean() ? List.of("a", "€", "[", "ü") : List.of("я", "😀", "a", "ə");
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(letters.get(random.nextInt(letters.size())));
        }
        ShortMessage message = ShortMessage.of(text.toString());
        if (message.isSingle()) {
            return;
        }
        var together = new ByteArrayOutputStream();
        List<byte[]> parts = message.parts(9);
        for (int i = 0; i < parts.size(); i++) {
            byte[] part = parts.get(i);
            assertThat(part).startsWith(5, 0, 3, 9, parts.size(), i + 1);
            assertThat(part.length).isLessThanOrEqualTo(message.wide() ? 140 : 159);
            assertThat(part[part.length - 1] == 0x1B && !message.wide())
                    .as("torn")
                    .isFalse();
            together.write(part, 6, part.length - 6);
        }
        assertThat(together.toByteArray()).isEqualTo(message.whole());
    }
}
