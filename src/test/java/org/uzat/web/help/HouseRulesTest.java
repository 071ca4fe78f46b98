package org.uzat.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uzat.language.Language;
import org.uzat.language.Texts;
import org.uzat.web.help.HouseRules.Span;
import org.uzat.web.page.HelpTopic;

/** No answer contradicts what the operators have decided. */
class HouseRulesTest {

    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void tellsTheOperatorsOwnNumbers() {
        var rules = new HouseRules(
                new Span(30, 30),
                new Span(180, 180),
                new Span(90, 90),
                Set.of("grace", "windows"),
                List.of(),
                List.of());
        assertThat(expiry(rules, Language.EN)).contains("for 30 days", "for 180 days", "for 90 days");
    }

    @Test
    void tellsARangeWhereOperatorsDiffer() {
        var rules = new HouseRules(
                new Span(5, 30),
                new Span(21, 180),
                new Span(90, 180),
                Set.of("grace", "windows", "varies"),
                List.of(BAKU, TOKYO),
                List.of());
        assertThat(expiry(rules, Language.EN)).contains("5–30 days", "21–180 days", "90–180 days");
        assertThat(answer(rules, Language.EN, HelpTopic.VALID_TO)).contains("Baku and Tokyo", "up to the operator");
    }

    @Test
    void promisesNoGraceWhereThereIsNone() {
        var rules = new HouseRules(
                new Span(0, 0), new Span(45, 45), new Span(30, 30), Set.of("atOnce", "windows"), List.of(), List.of());
        assertThat(expiry(rules, Language.EN)).contains("right away").doesNotContain("still reach you");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void answersEverythingInEveryHouse(Language language) {
        var empty = HouseRules.of(List.of());
        for (HelpTopic topic : HelpTopic.values()) {
            assertThat(answer(empty, language, topic))
                    .as(topic.name())
                    .isNotBlank()
                    .doesNotContain("{", "}");
        }
    }

    private static String expiry(HouseRules rules, Language language) {
        return answer(rules, language, HelpTopic.AFTER_EXPIRY);
    }

    private static String answer(HouseRules rules, Language language, HelpTopic topic) {
        return String.join(
                "\n",
                new Answers(Texts.load().in(language), rules).answer(topic).paragraphs());
    }
}
