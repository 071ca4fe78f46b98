package org.uzat.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/**
 * Makes words comparable as readers of a language take them: without case, without marks that a keyboard abroad lacks.
 * Azerbaijani has two letters i, upper-cased I and İ; both are found by either, and ə by e, as people without these keys
 * type them. Russian й is a letter and no и with a mark; ё is found by е.
 */
public record Folding(Language language) {

    private static final Normalizer2 COMPOSED = Normalizer2.getNFKCInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();

    /** The words in the form that is compared. */
    public String fold(String text) {
        String lower = UCharacter.toLowerCase(language.locale(), COMPOSED.normalize(text));
        StringBuilder folded = new StringBuilder(lower.length());
        lower.codePoints().forEach(letter -> append(folded, letter));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int letter) {
        switch (letter) {
            case 'ı' -> folded.append('i');
            case 'ə' -> folded.append('e');
            case 'й' -> folded.append('й');
            default ->
                APART.normalize(UCharacter.toString(letter))
                        .codePoints()
                        .filter(part -> UCharacter.getType(part) != UCharacter.NON_SPACING_MARK)
                        .forEach(folded::appendCodePoint);
        }
    }
}
