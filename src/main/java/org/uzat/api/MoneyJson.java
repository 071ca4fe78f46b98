package org.uzat.api;

import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * Money on the wire.
 *
 * @param amount a decimal text with the currency's decimals, for example {@code 2.00}
 * @param currency ISO 4217 code
 */
record MoneyJson(@Nullable String amount, @Nullable String currency) {

    static MoneyJson of(Money money) {
        return new MoneyJson(money.amount(), money.currency().getCurrencyCode());
    }

    /** The money meant; a problem where it is none, or not more than nothing. */
    static Money read(@Nullable MoneyJson json, String field) {
        if (json == null || json.amount == null || json.currency == null) {
            throw NotPossible.malformed(field);
        }
        try {
            Money money = Money.parse(json.amount, Currency.getInstance(json.currency));
            if (money.isPositive()) {
                return money;
            }
        } catch (IllegalArgumentException notMoney) {
            throw NotPossible.malformed(field);
        }
        throw NotPossible.malformed(field);
    }
}
