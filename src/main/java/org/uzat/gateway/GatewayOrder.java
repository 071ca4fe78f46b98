package org.uzat.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In what order gateways are offered. The first rule that fits decides; gateways it does not name come after those it names.
 *
 * @param rules in the order they are looked at
 */
record GatewayOrder(List<Rule> rules) {

    private static final String ANY = "*";
    private static final Pattern FORM =
            Pattern.compile("([A-Z]{3}|\\*)\\s+([A-Z]{2}|\\*)\\s*:\\s*([a-z0-9-]+(?:\\s*,\\s*[a-z0-9-]+)*)");

    /**
     * A rule.
     *
     * @param currency ISO 4217, or a star
     * @param country of the payer's card, ISO 3166, or a star, which also fits a country that is not known
     * @param names of gateways, first things first
     */
    record Rule(String currency, String country, List<String> names) {

        boolean fits(Currency of, @Nullable String from) {
            return (currency.equals(ANY) || currency.equals(of.getCurrencyCode()))
                    && (country.equals(ANY) || country.equals(from));
        }
    }

    /**
     * Reads rules such as {@code AZN AZ: epoint, payriff, stripe}.
     *
     * @throws IllegalArgumentException naming the one that cannot be read
     */
    static GatewayOrder parse(List<String> texts) {
        List<Rule> rules = new ArrayList<>();
        for (String text : texts) {
            Matcher parts = FORM.matcher(text.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException("uzat.gateway.order: '" + text
                        + "' is not of the form 'CURRENCY COUNTRY: gateway, gateway', where * stands for any");
            }
            rules.add(new Rule(
                    parts.group(1),
                    parts.group(2),
                    Arrays.stream(parts.group(3).split("\\s*,\\s*", -1)).toList()));
        }
        return new GatewayOrder(List.copyOf(rules));
    }

    /** The names that the rule for this currency and country gives; none where no rule fits. */
    List<String> named(Currency currency, @Nullable String country) {
        return rules.stream()
                .filter(rule -> rule.fits(currency, country))
                .findFirst()
                .map(Rule::names)
                .orElse(List.of());
    }
}
