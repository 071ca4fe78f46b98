package org.uzat.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a refusal's facts, which are machine text, into what texts take: money, dates and whole numbers by their kind. */
public final class RefusalFacts {

    /** The fact that names the currency of the decimal amounts beside it. */
    private static final String CURRENCY = "currency";

    private RefusalFacts() {}

    /** The arguments for a refusal's texts. */
    public static Map<String, Object> arguments(Map<String, String> facts) {
        Map<String, Object> arguments = new HashMap<>();
        facts.forEach((name, fact) -> arguments.put(name, argument(fact, facts.get(CURRENCY))));
        return arguments;
    }

    private static Object argument(String fact, @Nullable String currencyCode) {
        if (fact.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(fact);
        }
        if (currencyCode != null && fact.matches("\\d{1,15}(\\.\\d{1,4})?")) {
            Currency currency = Currency.getInstance(currencyCode);
            return new Amount(
                    new BigDecimal(fact)
                            .movePointRight(currency.getDefaultFractionDigits())
                            .longValueExact(),
                    currency);
        }
        return fact.matches("\\d{1,9}") ? Integer.valueOf(fact) : fact;
    }
}
