package org.uzat.document.mrz;

/**
 * Check digits (Doc 9303 part 3, 4.9): values weighted 7, 3, 1 in turn, modulo 10. They notice every change of one sign to
 * another whose value differs modulo 10, so any wrong digit in a date. They do not notice a sign taken for one of the
 * same value modulo 10 ({@code < 0 A K U}, {@code 1 B L V}, ... {@code 8 I S}, {@code 9 J T}), nor neighbours that changed
 * places where their values differ by 5; names, sex and, in a passport, countries have no check digit at all.
 */
public final class CheckDigit {

    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {}

    /** The digit for signs of a zone. */
    public static char of(String signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum += value(signs.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    static int value(char sign) {
        if (sign == '<') {
            return 0;
        }
        return sign >= 'A' ? sign - 'A' + 10 : sign - '0';
    }
}
