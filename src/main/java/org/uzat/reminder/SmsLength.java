package org.uzat.reminder;

/**
 * How many short messages a text takes: 160 characters of GSM 7 bit (3GPP TS 23.038), or 70 of UCS-2 where it has any other; a text in
 * parts has 153 or 67 in each.
 *
 * @param parts at least 1
 * @param units septets, or UTF-16 units
 */
public record SmsLength(int parts, int units) {

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_TWICE = "^{}\\[~]|€";

    /** The length of a text. */
    public static SmsLength of(String text) {
        int septets = 0;
        for (char letter : text.toCharArray()) {
            if (GSM.indexOf(letter) >= 0) {
                septets++;
            } else if (GSM_TWICE.indexOf(letter) >= 0) {
                septets += 2;
            } else {
                return of(text.length(), 70, 67);
            }
        }
        return of(septets, 160, 153);
    }

    private static SmsLength of(int units, int alone, int inParts) {
        return new SmsLength(units <= alone ? 1 : (units + inParts - 1) / inParts, units);
    }
}
