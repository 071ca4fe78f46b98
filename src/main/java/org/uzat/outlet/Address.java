package org.uzat.outlet;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;

/**
 * Where a shop is, in words; in Azerbaijani, to be shown to a driver, and in what other languages the shop's file gave.
 *
 * @param texts by language; may be empty
 */
public record Address(Map<Language, String> texts) {

    /** Nothing is known. */
    public static final Address NONE = new Address(Map.of());

    public Address {
        texts = Collections.unmodifiableMap(texts.isEmpty() ? Map.of() : new EnumMap<>(texts));
    }

    /** As the country itself writes it. */
    public Optional<String> local() {
        return Optional.ofNullable(texts.get(Language.AZ));
    }

    /** In the reader's language, else as the country itself writes it, else in any; empty where nothing is known. */
    public Optional<String> in(Language language) {
        @Nullable String wanted = texts.get(language);
        return wanted != null
                ? Optional.of(wanted)
                : local().or(() -> texts.values().stream().findFirst());
    }
}
