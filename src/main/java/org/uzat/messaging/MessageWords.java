package org.uzat.messaging;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uzat.language.Language;
import org.uzat.language.Texts;
import org.uzat.language.Wording;

/** What messages say. */
@Component
final class MessageWords {

    private final Texts texts = Texts.load();

    String text(MessageKind kind, Language language, Map<String, ?> arguments) {
        return texts.in(language).say("message." + kind, arguments);
    }

    /** The same as an e-mail; what it is about in detail is nobody's business on a lock screen. */
    Mail mail(MessageKind kind, Language language, Map<String, ?> arguments) {
        Wording words = texts.in(language);
        Object code = arguments.get("code");
        return new Mail(
                words.say("mail.subject." + kind),
                words.say("mail.preview"),
                List.of(text(kind, language, arguments)),
                code == null ? null : code.toString(),
                List.of(),
                null,
                words.say("mail.foot"));
    }
}
