package org.uzat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The browser's wish is met, and no header breaks a page. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    zh-CN,zh;q=0.9,en;q=0.8      | ZH
                    zh-Hant-TW                   | ZH
                    ru-RU,ru;q=0.9               | RU
                    az-Latn-AZ                   | AZ
                    fr-FR,de;q=0.9,az;q=0.1      | AZ
                    en;q=0.2,ru;q=0.8            | RU
                    fr                           | EN
                    *                            | EN
                    ru;q=broken                  | EN
                    ;;;,,,                       | EN
                    ''                           | EN
                    """)
    void followsTheBrowser(String header, Language language) {
        assertThat(Language.preferred(header)).isEqualTo(language);
    }

    @Test
    void speaksEnglishToABrowserThatSaysNothing() {
        assertThat(Language.preferred(null)).isEqualTo(Language.EN);
    }

    @Test
    void knowsOnlyItsOwnTags() {
        assertThat(Language.tagged("az")).contains(Language.AZ);
        assertThat(Language.tagged("AZ")).isEmpty();
        assertThat(Language.tagged("../etc")).isEmpty();
        assertThat(Language.tagged(null)).isEmpty();
    }

    /** Azerbaijani upper-cases i to a dotted capital: tags must not follow the machine's locale. */
    @Test
    void keepsItsTagsOnAnAzerbaijaniMachine() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("az-AZ"));
            assertThat(Language.preferred("ZH-CN")).isEqualTo(Language.ZH);
        } finally {
            Locale.setDefault(machine);
        }
    }
}
