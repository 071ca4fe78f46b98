package org.uzat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CardCheckTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void knowsItsOwnCards() {
        for (TestCard card : TestCard.values()) {
            assertThat(CardCheck.of(card.printed(), "12/30", "123", NOVEMBER)).isEqualTo(new CardCheck.Good(card));
        }
    }

    @Test
    void noticesASlip() {
        assertThat(wrong("4242 4242 4242 4243", "12/30", "123")).isEqualTo(Word.WRONG_NUMBER);
        assertThat(wrong("4242 4242 4242 4242", "13/30", "123")).isEqualTo(Word.WRONG_EXPIRY);
        assertThat(wrong("4242 4242 4242 4242", "10/26", "123")).isEqualTo(Word.EXPIRED_CARD);
        assertThat(wrong("4242 4242 4242 4242", "12/30", "12")).isEqualTo(Word.WRONG_CVC);
        assertThat(wrong("5555 5555 5555 4444", "12/30", "123")).isEqualTo(Word.NO_TEST_CARD);
    }

    @Test
    void takesTheMonthInWhichTheCardEnds() {
        assertThat(CardCheck.of("4242424242424242", "11/2026", "1234", NOVEMBER))
                .isEqualTo(new CardCheck.Good(TestCard.SUCCESS));
    }

    private static Word wrong(String number, String expiry, String code) {
        return ((CardCheck.Wrong) CardCheck.of(number, expiry, code, NOVEMBER)).word();
    }
}
