package org.uzat.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the product says in one language; safe to share between threads.
 *
 * <p>Texts are ICU messages with named arguments. An {@link Amount}, a {@link LocalDate} or a {@link Duration} given as an
 * argument is written the language's way; other numbers stay numbers, so that plurals work.
 */
public final class Wording {

    private final Language language;
    private final Map<String, Message> messages = new HashMap<>();
    private final Formats formats;

    Wording(Language language, Map<String, String> texts) {
        this.language = language;
        texts.forEach((key, text) -> messages.put(key, Message.parse(key, text, language)));
        this.formats = new Formats(this);
    }

    public Language language() {
        return language;
    }

    /** How this language writes dates, money, durations and quantities. */
    public Formats formats() {
        return formats;
    }

    /** Whether there is a text with this key. */
    public boolean knows(String key) {
        return messages.containsKey(key);
    }

    /**
     * The text with this key.
     *
     * @param namesAndValues the arguments in pairs: name, value, name, value
     * @throws IllegalArgumentException if there is no such text
     */
    public String say(String key, Object... namesAndValues) {
        var arguments = new TreeMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return say(key, arguments);
    }

    /** The text with this key and these named arguments. */
    public String say(String key, Map<String, ?> arguments) {
        Message message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language);
        }
        return message.format(written(arguments), language);
    }

    /**
     * The words for a refusal code; a code without words of its own (one that a newer part sends) gets those of
     * {@code INTERNAL} rather than a bare key.
     */
    public RefusalWords refusal(String code, Map<String, ?> arguments) {
        String known = knows("refusal." + code + ".title") ? code : "INTERNAL";
        String key = "refusal." + known;
        return new RefusalWords(
                say(key + ".title", arguments), say(key + ".text", arguments), say(key + ".next", arguments), known);
    }

    /** The text as it stands in the file, for texts that are patterns themselves. */
    String pattern(String key) {
        Message message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("No pattern " + key + " in " + language);
        }
        return message.source();
    }

    private Map<String, Object> written(Map<String, ?> arguments) {
        var written = new HashMap<String, Object>();
        arguments.forEach((name, value) -> written.put(
                name,
                switch (value) {
                    case Amount amount -> formats.money(amount);
                    case LocalDate date -> formats.day(date);
                    case Duration duration -> formats.left(duration);
                    default -> value;
                }));
        return written;
    }

    /** A parsed text; one without arguments is kept as the words it is. */
    private record Message(String source, boolean plain, String words) {

        static Message parse(String key, String source, Language language) {
            try {
                var pattern = new MessagePattern(source);
                boolean plain = !pattern.hasNamedArguments() && !pattern.hasNumberedArguments();
                String words = plain ? new MessageFormat(source, language.locale()).format(new Object[0]) : source;
                return new Message(source, plain, words);
            } catch (IllegalArgumentException malformed) {
                throw new IllegalArgumentException("Text " + key + " in " + language + " is malformed", malformed);
            }
        }

        String format(Map<String, Object> arguments, Language language) {
            // ICU's MessageFormat is not safe to share between threads; parsing one again costs microseconds.
            return plain ? words : new MessageFormat(words, language.locale()).format(arguments);
        }
    }
}
