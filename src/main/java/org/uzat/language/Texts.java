package org.uzat.language;

import java.util.EnumMap;
import java.util.Map;

/** All texts in all languages, read once; safe to share between threads. */
public final class Texts {

    /** Read at the first use; they are the same for everybody. */
    private static final class Read {
        private static final Texts TEXTS = read();
    }

    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

    private Texts(Map<Language, Map<String, String>> texts) {
        texts.forEach((language, ofLanguage) -> wordings.put(language, new Wording(language, ofLanguage)));
    }

    /**
     * Every text, read and parsed at the first call.
     *
     * @throws IllegalStateException if a file is missing or a key is defined twice
     * @throws IllegalArgumentException if a text is not a valid ICU message
     */
    public static Texts load() {
        return Read.TEXTS;
    }

    private static Texts read() {
        var texts = new EnumMap<Language, Map<String, String>>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, TextFiles.read(language));
        }
        return new Texts(texts);
    }

    /** What the product says in this language. */
    public Wording in(Language language) {
        Wording wording = wordings.get(language);
        if (wording == null) {
            throw new IllegalStateException("No texts in " + language);
        }
        return wording;
    }
}
