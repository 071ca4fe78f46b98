package org.uzat.document.mrz;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Names in the letters of a zone (Doc 9303 part 3, section 6): national letters by the tables A and B, accents dropped,
 * apostrophes left out, hyphens and blanks fillers. What no table knows is left out.
 */
final class Transliteration {

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("Ä", "AE"),
            Map.entry("Ö", "OE"),
            Map.entry("Ü", "UE"),
            Map.entry("Å", "AA"),
            Map.entry("Æ", "AE"),
            Map.entry("Ø", "OE"),
            Map.entry("Œ", "OE"),
            Map.entry("ẞ", "SS"),
            Map.entry("Þ", "TH"),
            Map.entry("Ð", "D"),
            Map.entry("Đ", "D"),
            Map.entry("Ħ", "H"),
            Map.entry("Ł", "L"),
            Map.entry("Ŧ", "T"),
            Map.entry("Ŋ", "N"),
            Map.entry("Ĳ", "IJ"),
            Map.entry("Ə", "E"),
            Map.entry("Ñ", "N"),
            Map.entry("А", "A"),
            Map.entry("Б", "B"),
            Map.entry("В", "V"),
            Map.entry("Г", "G"),
            Map.entry("Д", "D"),
            Map.entry("Е", "E"),
            Map.entry("Ё", "E"),
            Map.entry("Ж", "ZH"),
            Map.entry("З", "Z"),
            Map.entry("И", "I"),
            Map.entry("Й", "I"),
            Map.entry("К", "K"),
            Map.entry("Л", "L"),
            Map.entry("М", "M"),
            Map.entry("Н", "N"),
            Map.entry("О", "O"),
            Map.entry("П", "P"),
            Map.entry("Р", "R"),
            Map.entry("С", "S"),
            Map.entry("Т", "T"),
            Map.entry("У", "U"),
            Map.entry("Ф", "F"),
            Map.entry("Х", "KH"),
            Map.entry("Ц", "TS"),
            Map.entry("Ч", "CH"),
            Map.entry("Ш", "SH"),
            Map.entry("Щ", "SHCH"),
            Map.entry("Ъ", "IE"),
            Map.entry("Ы", "Y"),
            Map.entry("Ь", ""),
            Map.entry("Э", "E"),
            Map.entry("Ю", "IU"),
            Map.entry("Я", "IA"));

    private Transliteration() {}

    /** Words in A to Z with one blank between them. */
    static String of(String name) {
        String large = Normalizer.normalize(name.replace("ß", "ẞ"), Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder();
        large.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> letters.append(LETTERS.getOrDefault(letter, letter)));
        return Normalizer.normalize(letters, Normalizer.Form.NFD)
                .replaceAll("[\\s\\-\\u2010-\\u2015]+", " ")
                .replaceAll("[^A-Z ]", "")
                .strip()
                .replaceAll(" +", " ");
    }
}
