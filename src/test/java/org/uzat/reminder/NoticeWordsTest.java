package org.uzat.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uzat.language.Language;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Policies;

/** What notices say, and how long their short messages are. */
class NoticeWordsTest {

    private static final String LINK = "https://uzat.example/n/" + "A".repeat(30);
    private static final Instant END = Instant.parse("2026-09-23T20:00:00Z"); // midnight in Baku

    private final NoticeWords words = new NoticeWords();

    /** English fits one short message; other scripts take no more than two of UCS-2, Chinese one or two. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void shortMessagesAreShort(Language language) {
        for (Occasion occasion : Occasion.values()) {
            String brief = say(occasion, language).brief();
            SmsLength length = SmsLength.of(brief);
            assertThat(length.parts())
                    .as("%s %s, %d: %s", language, occasion, length.units(), brief)
                    .isLessThanOrEqualTo(language == Language.EN ? 1 : 2);
            assertThat(brief).contains(LINK);
        }
    }

    @Test
    void tellsTheLastDayAndNotTheMidnightAfterIt() {
        assertThat(say(Occasion.BEFORE_END, Language.EN).text()).contains("at the end of 23\u00a0September");
        assertThat(say(Occasion.BEFORE_END, Language.RU).text()).contains("в конце дня 23\u00a0сентября");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void titlesTellNothingPrivate(Language language) {
        for (Occasion occasion : Occasion.values()) {
            assertThat(say(occasion, language).title()).doesNotContain("4567").doesNotContain("9.90");
        }
    }

    @Test
    void countsSeptetsAndParts() {
        assertThat(SmsLength.of("a".repeat(160))).isEqualTo(new SmsLength(1, 160));
        assertThat(SmsLength.of("a".repeat(161))).isEqualTo(new SmsLength(2, 161));
        assertThat(SmsLength.of("€".repeat(80))).isEqualTo(new SmsLength(1, 160));
        assertThat(SmsLength.of("ə".repeat(70))).isEqualTo(new SmsLength(1, 70));
        assertThat(SmsLength.of("ə".repeat(135))).isEqualTo(new SmsLength(3, 135));
    }

    private Spoken say(Occasion occasion, Language language) {
        Map<String, String> detail = new HashMap<>(
                Map.of(NoticeWords.PRICE, "12990", NoticeWords.BALANCE, "12500", NoticeWords.REST, "2684354560"));
        detail.put(NoticeWords.OFFER + language.tag(), words.in(language).say("desk.notices.sample"));
        int step = occasion == Occasion.DATA_LOW ? 90 : 259_200;
        Notice notice = new Notice(
                new NoticeKey(new LineId(7), occasion, step, END),
                null,
                END.minusSeconds(259_200),
                END.plusSeconds(86_400L * 180),
                detail);
        return words.say(notice, settings(), language, "..4567", LINK);
    }

    private static OperatorSettings settings() {
        Policies policies = new Policies(
                false,
                30,
                180,
                90,
                null,
                Policies.AboveTable.REFUSE,
                null,
                null,
                Policies.VatBooked.WHEN_SPENT,
                Policies.Returns.PRO_RATA,
                Policies.Disputes.KEEP);
        return new OperatorSettings(
                (short) 1,
                "caspian",
                1,
                Instant.EPOCH,
                "Caspian",
                Objects.requireNonNull(Currency.getInstance("AZN")),
                ZoneId.of("Asia/Baku"),
                "AZ",
                1800,
                policies,
                null,
                null);
    }
}
