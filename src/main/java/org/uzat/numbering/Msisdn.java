package org.uzat.numbering;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mobile subscriber's number in international form (ITU-T E.164, at most 15 digits), stored without the plus.
 *
 * @param digits country code and national number as one positive number
 */
public record Msisdn(long digits) {

    private static final String UNKNOWN_REGION = "ZZ";
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    public Msisdn {
        if (digits < 1_000_000L || digits > 999_999_999_999_999L) {
            throw new IllegalArgumentException("an E.164 number has 7 to 15 digits");
        }
    }

    /** Reads machine text: {@code +994501234567}, or with a blank or nothing in place of the plus. */
    public static Optional<Msisdn> parse(String text) {
        String trimmed = text.strip();
        String plus = trimmed.startsWith("+") ? trimmed : "+" + trimmed;
        return E164.matcher(plus).matches()
                ? Optional.of(new Msisdn(Long.parseLong(plus.substring(1))))
                : Optional.empty();
    }

    /**
     * Reads what a person typed: national or international, with blanks, brackets or dashes.
     *
     * @param region the ISO 3166 region a national number is taken to be of, for example {@code AZ}
     */
    public static Optional<Msisdn> typed(String text, String region) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(text, region);
            return numbers.isValidNumber(number)
                    ? parse(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** {@code +994501234567}. */
    public String e164() {
        return "+" + digits;
    }

    /** As people write it, for example {@code +994 50 123 45 67}. */
    public String international() {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(number(numbers), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unknownCountry) {
            return e164();
        }
    }

    /** Parsing is for what people type; a stored number only has to be cut behind its country code (of one to three digits). */
    private PhoneNumber number(PhoneNumberUtil numbers) throws NumberParseException {
        String text = Long.toString(digits);
        for (int length = 1; length <= 3; length++) {
            int country = Integer.parseInt(text.substring(0, length));
            boolean known = !numbers.getRegionCodeForCountryCode(country).equals(UNKNOWN_REGION);
            if (known && text.charAt(length) != '0') {
                return new PhoneNumber()
                        .setCountryCode(country)
                        .setNationalNumber(Long.parseLong(text.substring(length)));
            }
        }
        return numbers.parse(e164(), null);
    }

    @Override
    public String toString() {
        return e164();
    }
}
