package org.uzat.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language the product speaks, named by its BCP 47 tag. */
public enum Language {
    ZH("zh", "zh-Hans-CN", "中文"),
    EN("en", "en-GB", "English"),
    AZ("az", "az-Latn-AZ", "Azərbaycanca"),
    RU("ru", "ru-RU", "Русский");

    private static final List<String> TAGS =
            Arrays.stream(values()).map(Language::tag).toList();

    private final String tag;
    private final Locale locale;
    private final String ownName;

    Language(String tag, String localeTag, String ownName) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(localeTag);
        this.ownName = ownName;
    }

    /** The short tag, as kept in the language cookie and in the names of the text folders: {@code zh} means Simplified Chinese. */
    public String tag() {
        return tag;
    }

    /** The full locale, which decides script, decimal mark, month names and plural rules. */
    public Locale locale() {
        return locale;
    }

    /** The tag for {@code <html lang>}: Chinese needs its script, or a browser draws Japanese shapes. */
    public String htmlTag() {
        return this == ZH ? "zh-Hans" : tag;
    }

    /** The name its own speakers look for. */
    public String ownName() {
        return ownName;
    }

    /** The language with exactly this short tag; anything else is empty. */
    public static Optional<Language> tagged(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /**
     * The best language for an {@code Accept-Language} header by RFC 4647 lookup; English when the header is missing,
     * malformed or names none of ours.
     */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return EN;
        }
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            return tagged(Locale.lookupTag(ranges, TAGS)).orElse(EN);
        } catch (IllegalArgumentException malformed) {
            return EN; // a header nobody typed must not become an error somebody reads
        }
    }
}
