package org.uzat.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.uzat.language.Language;

/**
 * Where a reader's bank card probably comes from, which decides only which way to pay is marked at first; the reader's own
 * choice on the page is what counts. Nothing is asked or looked up for it: a page read in Azerbaijani is read at home, else the
 * phone's first language says its region, as in {@code zh-CN}.
 */
public final class CardCountry {

    private CardCountry() {}

    /** The same by the page's language alone. */
    public static @Nullable String of(Language language) {
        return language == Language.AZ ? "AZ" : null;
    }

    /** ISO 3166, or null where nothing tells. */
    public static @Nullable String of(HttpServletRequest request) {
        String home = of(LanguageChoice.of(request));
        if (home != null) {
            return home;
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null || accepted.isBlank()) {
            return null;
        }
        try {
            String first = Locale.LanguageRange.parse(accepted).getFirst().getRange();
            String country = Locale.forLanguageTag(first).getCountry();
            return country.length() == 2 ? country : null;
        } catch (IllegalArgumentException malformed) {
            return null; // a header nobody typed must not become an error somebody reads
        }
    }
}
