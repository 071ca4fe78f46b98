package org.uzat.payment;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Payment ids that nobody guesses: whoever has one may see the payment's page. */
final class PublicIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26; // 130 bits
    private static final Pattern FORM = Pattern.compile("pm_[0-9A-HJKMNP-TV-Z]{26}");

    private PublicIds() {}

    static String next() {
        StringBuilder id = new StringBuilder("pm_");
        for (int i = 0; i < LENGTH; i++) {
            id.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return id.toString();
    }

    static boolean wellFormed(String id) {
        return FORM.matcher(id).matches();
    }
}
