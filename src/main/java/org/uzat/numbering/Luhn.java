package org.uzat.numbering;

/** The check digit of ISO/IEC 7812-1, used by ICCIDs. */
final class Luhn {

    private Luhn() {}

    /** Whether the last digit is the check digit of those before it. */
    static boolean holds(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, place = 0; i >= 0; i--, place++) {
            int digit = digits.charAt(i) - '0';
            int weighed = place % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
