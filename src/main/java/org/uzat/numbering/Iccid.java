package org.uzat.numbering;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A SIM card's number (ITU-T E.118): 18 to 20 digits starting with 89; with 19 digits the last is a Luhn check digit.
 *
 * @param digits the number as printed on the card
 */
public record Iccid(String digits) {

    private static final Pattern FORM = Pattern.compile("89\\d{16,18}");

    public Iccid {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("an ICCID has 18 to 20 digits and starts with 89");
        }
        if (digits.length() == 19 && !Luhn.holds(digits)) {
            throw new IllegalArgumentException("the ICCID's check digit does not fit");
        }
    }

    /** Reads digits with blanks or dashes between them; empty if they are no ICCID. */
    public static Optional<Iccid> parse(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        boolean fits = FORM.matcher(digits).matches() && (digits.length() != 19 || Luhn.holds(digits));
        return fits ? Optional.of(new Iccid(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
