package org.uzat.numbering;

/** Crockford's base 32 for ids that people may have to read aloud; capital letters without I, L, O and U. */
public final class Base32 {

    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private Base32() {}

    /** The number in base 32, without leading zeros, {@code 0} for zero; the number is taken as unsigned. */
    public static String of(long number) {
        char[] text = new char[13];
        int at = text.length;
        long rest = number;
        do {
            text[--at] = DIGITS[(int) (rest & 31)];
            rest >>>= 5;
        } while (rest != 0);
        return new String(text, at, text.length - at);
    }

    /** The number, or -1 where the text is no base 32 number of at most 60 bits; small letters are accepted. */
    public static long number(String text) {
        if (text.isEmpty() || text.length() > 12) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return -1;
            }
            number = number << 5 | digit;
        }
        return number;
    }

    private static int digit(char letter) {
        char capital = letter >= 'a' && letter <= 'z' ? (char) (letter - 32) : letter;
        for (int i = 0; i < DIGITS.length; i++) {
            if (DIGITS[i] == capital) {
                return i;
            }
        }
        return -1;
    }
}
