package org.uzat.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uzat.language.Language;
import org.uzat.language.Texts;
import org.uzat.language.Wording;
import org.uzat.refusal.Reason;

/** Whatever is refused leads to help that is there. */
class HelpTopicTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryTopicInEveryLanguage(Language language) {
        Wording words = Texts.load().in(language);
        for (HelpTopic topic : HelpTopic.values()) {
            assertThat(words.knows(topic.title())).as(topic.title()).isTrue();
            assertThat(words.knows("help." + topic.slug() + ".1"))
                    .as(topic.slug())
                    .isTrue();
            assertThat(words.knows("help." + topic.slug() + ".words"))
                    .as(topic.slug())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void mapsRefusalsToTopicsThatAreThere(Language language) {
        Wording words = Texts.load().in(language);
        for (Reason reason : Reason.values()) {
            HelpTopic.of(reason)
                    .ifPresent(topic -> assertThat(words.knows(topic.title()))
                            .as(reason.name())
                            .isTrue());
        }
        assertThat(Arrays.stream(Reason.values()).flatMap(reason -> HelpTopic.of(reason).stream()))
                .contains(
                        HelpTopic.WRONG_NUMBER, HelpTopic.LOST_CARD, HelpTopic.AFTER_EXPIRY, HelpTopic.PAYMENT_FAILED);
    }

    @Test
    void findsATopicByItsAddressAndByACode() {
        for (HelpTopic topic : HelpTopic.values()) {
            assertThat(HelpTopic.slugged(topic.slug())).contains(topic);
            assertThat(topic.slug()).matches("[a-z]+(-[a-z]+)*");
        }
        assertThat(HelpTopic.of("LINE_BLOCKED")).contains(HelpTopic.LOST_CARD);
        assertThat(HelpTopic.of("NO_SUCH_CODE")).isEqualTo(Optional.empty());
        assertThat(HelpTopic.of((String) null)).isEmpty();
    }
}
