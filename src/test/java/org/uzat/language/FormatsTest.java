package org.uzat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates, money and plurals as each language writes them. */
class FormatsTest {

    private static final Texts TEXTS = Texts.load();
    private static final LocalDate SATURDAY = LocalDate.of(2026, 7, 11);

    @ParameterizedTest
    @CsvSource({"EN, Saturday 11 July", "ZH, 7月11日 星期六", "AZ, '11 iyul, şənbə'", "RU, '11 июля, суббота'"})
    void writesADayWithItsWeekday(Language language, String words) {
        assertThat(plain(formats(language).day(SATURDAY, SATURDAY))).isEqualTo(words);
    }

    @Test
    void writesTheYearOnlyWhenItIsNotThisOne() {
        assertThat(plain(formats(Language.EN).shortDay(SATURDAY, SATURDAY))).isEqualTo("11 July");
        assertThat(plain(formats(Language.EN).shortDay(SATURDAY, SATURDAY.minusYears(1))))
                .isEqualTo("11 July 2026");
        assertThat(formats(Language.ZH).day(SATURDAY, SATURDAY.minusYears(1))).isEqualTo("2026年7月11日 星期六");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EN | 200     | AZN | 2.00 AZN
                    AZ | 200     | AZN | 2,00 AZN
                    RU | 123456  | AZN | 1 234,56 AZN
                    ZH | 123456  | AZN | 1,234.56 AZN
                    EN | 500     | JPY | 500 JPY
                    EN | 1500    | KWD | 1.500 KWD
                    RU | -200    | AZN | -2,00 AZN
                    """)
    void writesMoneyByTheCurrencysDecimals(Language language, long minor, String currency, String words) {
        assertThat(plain(formats(language).money(Amount.of(minor, currency)))).isEqualTo(words);
    }

    @Test
    void writesTimeLeftInItsTwoLargestUnits() {
        assertThat(formats(Language.EN).left(Duration.ofHours(52))).isEqualTo("2 days 4 h");
        assertThat(formats(Language.EN).left(Duration.ofHours(24))).isEqualTo("1 day");
        assertThat(formats(Language.EN).left(Duration.ofMinutes(260))).isEqualTo("4 h 20 min");
        assertThat(formats(Language.EN).left(Duration.ofSeconds(719))).isEqualTo("11 min");
        assertThat(formats(Language.EN).left(Duration.ofSeconds(-5))).isEqualTo("0 min");
    }

    @ParameterizedTest
    @CsvSource({"1, 1 день", "2, 2 дня", "5, 5 дней", "11, 11 дней", "21, 21 день", "104, 104 дня"})
    void countsDaysTheRussianWay(int days, String words) {
        assertThat(formats(Language.RU).left(Duration.ofDays(days))).isEqualTo(words);
    }

    @Test
    void writesAmountsOfDataTheWayPacksAreSold() {
        assertThat(formats(Language.EN).data(10L << 30)).isEqualTo("10 GB");
        assertThat(formats(Language.EN).data(10_000_000_000L)).isEqualTo("10 GB");
        assertThat(formats(Language.RU).data(1_500_000_000L)).isEqualTo("1,5 ГБ");
        assertThat(formats(Language.EN).data(500L << 20)).isEqualTo("500 MB");
    }

    @Test
    void namesThePlaceWhoseMidnightCounts() {
        assertThat(formats(Language.EN).place(ZoneId.of("Asia/Baku"))).isEqualTo("Baku");
        assertThat(formats(Language.RU).place(ZoneId.of("Asia/Baku"))).isEqualTo("Баку");
        assertThat(formats(Language.AZ).place(ZoneId.of("Asia/Baku"))).isEqualTo("Bakı");
        assertThat(formats(Language.ZH).time(LocalTime.of(14, 20))).isEqualTo("14:20");
    }

    @Test
    void writesMoneyAndDatesInsideRefusals() {
        Wording english = TEXTS.in(Language.EN);
        assertThat(english.refusal("INSUFFICIENT_BALANCE", Map.of("missing", Amount.of(250, "AZN")))
                        .text())
                .isEqualTo("2.50\u00a0AZN is missing. Nothing was charged.");
        assertThat(plain(english.refusal("VALIDITY_CAP", Map.of("date", SATURDAY))
                        .text()))
                .startsWith("Days can add up to Saturday 11 July 2026 at most");
        assertThat(TEXTS.in(Language.RU)
                        .refusal("TOO_MANY_REQUESTS", Map.of("seconds", 21))
                        .next())
                .isEqualTo("Попробуйте через 21 секунду.");
    }

    @Test
    void neverShowsABareKey() {
        assertThat(TEXTS.in(Language.EN).refusal("SOMETHING_NEW", Map.of()).title())
                .isEqualTo("Something went wrong on our side");
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }

    private static Formats formats(Language language) {
        return TEXTS.in(language).formats();
    }
}
