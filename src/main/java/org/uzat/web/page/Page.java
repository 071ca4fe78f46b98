package org.uzat.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Formats;
import org.uzat.language.Language;
import org.uzat.language.RefusalWords;
import org.uzat.language.Wording;

/**
 * What every template is given: the words of the reader's language, the addresses of the assets and the page's own path.
 *
 * @param words the reader's language
 * @param assets addresses of style sheet, scripts and icon
 * @param path where the language choice leads back to: a path of ours that answers GET
 * @param demo whether this is a demonstration, whose scenery may be looked behind
 */
public record Page(Wording words, Assets assets, String path, boolean demo) {

    /** The text with this key; arguments in pairs of name and value. */
    public String say(String key, Object... namesAndValues) {
        return words.say(key, namesAndValues);
    }

    /** A refusal code in words. */
    public RefusalWords refusal(String code, Map<String, ?> arguments) {
        return words.refusal(code, arguments);
    }

    /** The help that fits a refusal; null where there is none, or no refusal. */
    public @Nullable HelpTopic help(RefusalWords refusal) {
        return HelpTopic.of(refusal.code()).orElse(null);
    }

    /** The reader's language. */
    public Language language() {
        return words.language();
    }

    /** All languages, in the order of the menu. */
    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** How the reader's language writes dates, money and amounts. */
    public Formats formats() {
        return words.formats();
    }

    /** The address of an asset, which changes when its content does. */
    public String asset(String name) {
        return assets.path(name);
    }
}
