package org.uzat.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is left untranslated, and every translation takes the same arguments. */
class TextsTest {

    /** Signs, patterns and units that are the same in several languages by right. */
    private static final String SAME_BY_RIGHT = "date\\..*|text\\.(join|named)|amount\\.(gigabytes|megabytes|messages)";

    private static final Set<String> CODES =
            Set.of(("LINE_NOT_FOUND NUMBER_MALFORMED LINE_TERMINATED LINE_BLOCKED LINE_NOT_ACTIVE LINE_NOT_BLOCKED"
                            + " PACK_UNKNOWN PACK_NOT_SOLD PACK_WITHDRAWN AMOUNT_NOT_IN_TABLE CURRENCY_MISMATCH PRICE_CHANGED QUOTE_EXPIRED"
                            + " QUOTE_INVALID INSUFFICIENT_BALANCE BALANCE_FROZEN QUANTITY_OUT_OF_RANGE VALIDITY_CAP"
                            + " ORDER_EMPTY ORDER_TOO_LARGE GATEWAY_UNKNOWN GATEWAY_UNAVAILABLE PAYMENT_FAILED"
                            + " PAYMENT_EXPIRED PAYMENT_DISPUTED DISPUTE_UNFIT RETURN_NOTHING RETURN_TOO_MUCH RETURN_CHANGED FISCAL_MALFORMED FISCAL_ENTERED KEY_MISSING KEY_MALFORMED KEY_REUSED MALFORMED BODY_TOO_LARGE"
                            + " RETURN_AT_TILL RETURN_UNDER_WAY LINE_OF_OTHER_OPERATOR TILL_TAKEN SHIFT_ELSEWHERE SHIFT_CLOSED SHIFT_UNSETTLED"
                            + " DIFFERENCE_UNEXPLAINED DRAWER_SHORT CASH_SHORT TERMINAL_REFERENCE_MISSING UNDO_OVER APPROVAL_OWN APPROVAL_DECIDED"
                            + " UNAUTHENTICATED LOGIN_FAILED PASSWORD_UNFIT ADDRESS_MALFORMED CODE_WRONG CLAIM_NOT_PROVEN"
                            + " PASSWORD_WRONG OFFER_OVER OFFER_TO_SELF DOCUMENT_INCOMPLETE DOCUMENT_SIGN DOCUMENT_CHECK_DIGIT"
                            + " DOCUMENT_DATE DOCUMENT_COUNTRY DOCUMENT_FIELD_EMPTY DOCUMENT_NOT_FOR_TRAVEL DOCUMENT_EXPIRED"
                            + " DOCUMENT_NEEDED HOLDERS_DOCUMENT_NEEDED DOCUMENT_OF_ANOTHER PERSON_LINES_MAX"
                            + " MESSAGE_UNAVAILABLE FORBIDDEN NOT_FOUND METHOD_NOT_ALLOWED UNSUPPORTED_MEDIA_TYPE"
                            + " TOO_MANY_REQUESTS BUSY DATABASE_DOWN UNKNOWN_OUTCOME INTERNAL")
                    .split(" "));

    private static final Map<String, String> ENGLISH = TextFiles.read(Language.EN);

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryTextInEveryLanguage(Language language) {
        assertThat(TextFiles.read(language).keySet()).isEqualTo(ENGLISH.keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void takesTheSameArgumentsInEveryLanguage(Language language) {
        TextFiles.read(language)
                .forEach((key, text) ->
                        assertThat(arguments(text)).as(key).isEqualTo(arguments(ENGLISH.getOrDefault(key, ""))));
    }

    @Test
    void leavesNothingUntranslated() {
        for (Language one : Language.values()) {
            for (Language other : Language.values()) {
                if (one.compareTo(other) < 0) {
                    assertThat(sameTexts(one, other))
                            .as("%s and %s", one, other)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void writesEachLanguageInItsOwnScript(Language language) {
        TextFiles.read(language).forEach((key, text) -> {
            if (!key.matches(SAME_BY_RIGHT)) {
                assertThat(scripts(text)).as(key + "=" + text).contains(script(language));
                assertThat(scripts(text)).as(key + "=" + text).doesNotContainAnyElementsOf(foreign(language));
            }
        });
    }

    @Test
    void spellsAzerbaijaniWithItsOwnLetters() {
        String all = String.join(" ", TextFiles.read(Language.AZ).values());
        assertThat(all).contains("ə", "ğ", "ı", "ş", "ç", "ö", "ü").doesNotContain("ä", "â", "î");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasWordsForEveryRefusal(Language language) {
        Wording wording = Texts.load().in(language);
        for (String code : CODES) {
            for (String part : Set.of("title", "text", "next")) {
                assertThat(wording.knows("refusal." + code + "." + part))
                        .as(code + "." + part)
                        .isTrue();
            }
        }
    }

    /** Longer sentences do not get read on a phone. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsSentencesShort(Language language) {
        TextFiles.read(language)
                .forEach((key, text) -> assertThat(text.length()).as(key).isLessThan(150));
    }

    private static Set<String> sameTexts(Language one, Language other) {
        Map<String, String> others = TextFiles.read(other);
        return TextFiles.read(one).entrySet().stream()
                .filter(text -> text.getValue().equals(others.get(text.getKey())))
                .map(Map.Entry::getKey)
                .filter(key -> !key.matches(SAME_BY_RIGHT))
                .collect(Collectors.toSet());
    }

    private static Set<String> arguments(String text) {
        var pattern = new MessagePattern(text);
        var names = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }

    private static Set<UnicodeScript> scripts(String text) {
        return text.codePoints().mapToObj(UnicodeScript::of).collect(Collectors.toSet());
    }

    private static UnicodeScript script(Language language) {
        return switch (language) {
            case ZH -> UnicodeScript.HAN;
            case RU -> UnicodeScript.CYRILLIC;
            case EN, AZ -> UnicodeScript.LATIN;
        };
    }

    /** Latin stands in every language: SIM, ICCID, the names of arguments. */
    private static Set<UnicodeScript> foreign(Language language) {
        var scripts = new TreeSet<>(Set.of(UnicodeScript.HAN, UnicodeScript.CYRILLIC));
        scripts.remove(script(language));
        return scripts;
    }
}
