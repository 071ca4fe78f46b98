package org.uzat.messaging;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.uzat.language.Language;
import org.uzat.language.Texts;

/** What messages say. */
@Component
final class MessageWords {

    private final Texts texts = Texts.load();

    String text(MessageKind kind, Language language, Map<String, ?> arguments) {
        return texts.in(language).say("message." + kind, arguments);
    }

    /** The subject line of every e-mail: what it is about is nobody's business on a lock screen. */
    String subject(String languageTag) {
        return texts.in(Language.tagged(languageTag).orElse(Language.EN)).say("message.subject");
    }
}
