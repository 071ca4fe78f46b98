package org.uzat.receipt;

import org.jspecify.annotations.Nullable;
import org.uzat.numbering.Msisdn;

/** Shows a number to whoever knows it already, and to nobody else. */
public final class Mask {

    /** Digits at the end that stay: few enough to tell nobody the number, enough to tell a family's cards apart. */
    private static final int SHOWN = 2;

    /** Digits that must be hidden, or the beginning is hidden too. */
    private static final int HIDDEN_MIN = 4;

    private static final String ICCID_HIDDEN = "**** **** **** **";

    private Mask() {}

    /** {@code +994 50 *** ** 01}; a line without a number by the end of its card's. */
    public static String of(@Nullable Msisdn msisdn, String iccid) {
        if (msisdn == null) {
            return ICCID_HIDDEN + iccid.substring(iccid.length() - SHOWN);
        }
        String number = msisdn.international();
        int country = number.indexOf(' ') + 1;
        int area = number.indexOf(' ', country) + 1;
        int from = area > 0 && digits(number.substring(area)) >= HIDDEN_MIN + SHOWN ? area : country;
        return number.substring(0, from) + masked(number.substring(from));
    }

    private static String masked(String part) {
        StringBuilder masked = new StringBuilder(part);
        int left = (int) digits(part) - SHOWN;
        for (int i = 0; i < masked.length() && left > 0; i++) {
            if (Character.isDigit(masked.charAt(i))) {
                masked.setCharAt(i, '*');
                left--;
            }
        }
        return masked.toString();
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
