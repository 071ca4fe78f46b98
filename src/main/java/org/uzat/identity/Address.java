package org.uzat.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uzat.messaging.Medium;
import org.uzat.numbering.Msisdn;

/**
 * Where a person is reached, in its one normal form.
 *
 * @param text a number in E.164, or an e-mail address in small letters
 */
public record Address(Medium medium, String text) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"<>(),;:\\\\]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final int EMAIL_LENGTH = 254;

    /** A telephone number. */
    public static Address of(Msisdn number) {
        return new Address(Medium.SMS, number.e164());
    }

    /** Reads an e-mail address as typed; empty if it is none. Whether it exists only a code can tell. */
    public static Optional<Address> email(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return text.length() <= EMAIL_LENGTH && EMAIL.matcher(text).matches()
                ? Optional.of(new Address(Medium.EMAIL, text))
                : Optional.empty();
    }

    /** Without the address: this record may reach a log. */
    @Override
    public String toString() {
        return "an address for " + medium;
    }
}
