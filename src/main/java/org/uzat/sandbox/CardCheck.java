package org.uzat.sandbox;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what was typed into the card's fields; nothing typed here is ever stored. */
sealed interface CardCheck {

    /** A card of this bank. */
    record Good(TestCard card) implements CardCheck {}

    /** Something to be put right. */
    record Wrong(Word word) implements CardCheck {}

    /**
     * Checks the fields.
     *
     * @param today the month in which the card is used
     */
    static CardCheck of(String number, String expiry, String code, YearMonth today) {
        String digits = number.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{12,19}") || !luhnHolds(digits)) {
            return new Wrong(Word.WRONG_NUMBER);
        }
        Optional<YearMonth> month = month(expiry);
        if (month.isEmpty()) {
            return new Wrong(Word.WRONG_EXPIRY);
        }
        if (month.get().isBefore(today)) {
            return new Wrong(Word.EXPIRED_CARD);
        }
        if (!code.strip().matches("\\d{3,4}")) {
            return new Wrong(Word.WRONG_CVC);
        }
        return TestCard.numbered(digits).<CardCheck>map(Good::new).orElse(new Wrong(Word.NO_TEST_CARD));
    }

    private static Optional<YearMonth> month(String expiry) {
        Matcher fields = Pattern.compile("\\s*(0?[1-9]|1[0-2])\\s*/?\\s*(?:20)?(\\d{2})\\s*")
                .matcher(expiry);
        return fields.matches()
                ? Optional.of(YearMonth.of(2000 + Integer.parseInt(fields.group(2)), Integer.parseInt(fields.group(1))))
                : Optional.empty();
    }

    private static boolean luhnHolds(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, place = 0; i >= 0; i--, place++) {
            int weighed = (digits.charAt(i) - '0') * (place % 2 + 1);
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
