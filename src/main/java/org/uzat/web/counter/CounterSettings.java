package org.uzat.web.counter;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.uzat.money.Money;

/**
 * Settings of the counter, under {@code uzat.counter}.
 *
 * @param denominations notes and coins of a currency by its code, largest first, so that a drawer is counted by them; one that is not
 *     named is counted as a sum
 */
@ConfigurationProperties("uzat.counter")
record CounterSettings(@DefaultValue Map<String, List<String>> denominations) {

    List<Money> denominations(Currency currency) {
        return denominations.getOrDefault(currency.getCurrencyCode(), List.of()).stream()
                .map(text -> Money.parse(text, currency))
                .toList();
    }
}
