package org.uzat.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uzat.language.Folding;
import org.uzat.language.Language;
import org.uzat.language.Texts;
import org.uzat.web.page.HelpTopic;

/** Answers are found by what people type, on the keyboards they have. */
class SearchTest {

    private static final Texts TEXTS = Texts.load();

    private static final HouseRules RULES = new HouseRules(
            new HouseRules.Span(30, 30),
            new HouseRules.Span(180, 180),
            new HouseRules.Span(90, 90),
            Set.of("grace", "windows", "free"),
            List.of(ZoneId.of("Asia/Baku")),
            List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | wifi            | NO_DATA
            EN | Stolen          | LOST_CARD
            EN | EXPIRED         | AFTER_EXPIRY
            EN | wrong digits    | WRONG_NUMBER
            EN | Café            | NO_DATA
            EN | cafe            | NO_DATA
            EN | replacements    | LOST_CARD
            AZ | itib            | LOST_CARD
            AZ | İTİB            | LOST_CARD
            AZ | ITIB            | LOST_CARD
            AZ | ıtıb            | LOST_CARD
            AZ | oğurlanıb       | LOST_CARD
            AZ | OĞURLANIB       | LOST_CARD
            AZ | ogurlanib       | LOST_CARD
            AZ | OGURLANİB       | LOST_CARD
            AZ | odenis alinmadi | PAYMENT_FAILED
            AZ | ÖDƏNİŞ ALINMADI | PAYMENT_FAILED
            AZ | internetim      | NO_DATA
            AZ | İnternetim      | NO_DATA
            RU | ПОТЕРЯНА        | LOST_CARD
            RU | потеряли        | LOST_CARD
            RU | платеж          | PAYMENT_PENDING
            RU | срок истек      | AFTER_EXPIRY
            RU | вайфай          | NO_DATA
            ZH | 丢了            | LOST_CARD
            ZH | 退款            | REFUND
            ZH | ＷＩ－ＦＩ      | NO_DATA
            ZH | 流量            | NO_DATA
            """)
    void findsTheAnswer(Language language, String query, HelpTopic topic) {
        assertThat(in(language).find(query)).as(query).extracting(Answer::topic).startsWith(topic);
    }

    @Test
    void keepsRussianLettersApart() {
        Folding russian = new Folding(Language.RU);
        assertThat(russian.fold("Ёлка")).isEqualTo("елка");
        assertThat(russian.fold("Мой")).isEqualTo("мой").isNotEqualTo(russian.fold("мои"));
    }

    @Test
    void takesBothAzerbaijaniLettersForEither() {
        Folding azerbaijani = new Folding(Language.AZ);
        for (String typed : List.of("ilıq", "İLIQ", "ILIQ", "iliq", "ıliq")) {
            assertThat(azerbaijani.fold(typed)).as(typed).isEqualTo("iliq");
        }
        assertThat(new Folding(Language.EN).fold("İSTANBUL")).isEqualTo("istanbul");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsTheNearestWhereNothingIsFound(Language language) {
        assertThat(in(language).find("qqqq wwww")).isEmpty();
        assertThat(in(language).find("?!")).isEmpty();
        assertThat(in(language).nearest("qqqq")).hasSize(3);
    }

    @Test
    void comesNearInChineseWithoutSpaces() {
        assertThat(in(Language.ZH).find("我的卡丢了怎么办")).isEmpty();
        assertThat(in(Language.ZH).nearest("我的卡丢了怎么办"))
                .extracting(Answer::topic)
                .contains(HelpTopic.LOST_CARD);
    }

    private static Search in(Language language) {
        return Search.in(new Answers(TEXTS.in(language), RULES).all(), language);
    }
}
