package org.uzat.till;

import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.uzat.database.StartRefused;
import org.uzat.money.Money;

/**
 * Settings of tills, under {@code uzat.till}; amounts by the currency's code.
 *
 * @param cashStep what cash is rounded to, such as 0.05 where smaller coins are not there; a currency that is not named is not rounded
 * @param approvalAbove from which amount on, exclusive, giving a sale back needs a manager; always where a currency is not named
 * @param undoWithin how long a clerk may undo a sale of their own
 * @param justNow how long another sale for the same card is worth a word
 */
@ConfigurationProperties("uzat.till")
record TillSettings(
        @DefaultValue Map<String, String> cashStep,
        @DefaultValue Map<String, String> approvalAbove,
        @DefaultValue("5m") Duration undoWithin,
        @DefaultValue("10m") Duration justNow) {

    TillSettings {
        cashStep = Map.copyOf(cashStep);
        approvalAbove = Map.copyOf(approvalAbove);
        if (undoWithin.isNegative() || justNow.isNegative()) {
            throw new StartRefused("uzat.till: undo-within and just-now must not be negative, see docs/operating.md.");
        }
        cashStep.forEach((code, step) -> {
            if (!amount("cash-step", code, step).isPositive()) {
                throw new StartRefused("uzat.till.cash-step must be more than nothing, see docs/operating.md.");
            }
        });
        approvalAbove.forEach((code, limit) -> amount("approval-above", code, limit));
    }

    /** The smallest amount of cash that is handed over. */
    Money step(Currency currency) {
        String step = cashStep.get(currency.getCurrencyCode());
        return step == null ? new Money(1, currency) : Money.parse(step, currency);
    }

    /** Whether giving back so much needs a manager. */
    boolean needsApproval(Money amount) {
        String limit = approvalAbove.get(amount.currency().getCurrencyCode());
        return limit == null || amount.compareTo(Money.parse(limit, amount.currency())) > 0;
    }

    private static Money amount(String name, String code, String text) {
        try {
            return Money.parse(text, Currency.getInstance(code));
        } catch (IllegalArgumentException wrong) {
            throw new StartRefused(
                    "uzat.till." + name + "." + code + " is no amount of that currency, see docs/operating.md.");
        }
    }
}
