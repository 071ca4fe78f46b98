package org.uzat.web.counter;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uzat.money.Money;
import org.uzat.time.Pure;

/** Reads what was counted in a drawer: so many of each note and coin, or a sum, which agree where both are given. */
@Pure
final class Count {

    /** The name of a denomination's field, with its minor units behind it. */
    static final String FIELD = "n";

    private static final String SUM = "sum";

    private Count() {}

    /** What was counted; empty where it is no amount, or two different ones. */
    static Optional<Money> of(Map<String, String> fields, List<Money> denominations, Currency currency) {
        Money total = Money.zero(currency);
        boolean any = false;
        for (Money one : denominations) {
            String typed = Wished.text(fields.get(FIELD + one.minor()));
            if (!typed.isEmpty()) {
                if (!typed.matches("\\d{1,5}")) {
                    return Optional.empty();
                }
                any = true;
                total = total.plus(one.times(Integer.parseInt(typed)));
            }
        }
        String sum = Wished.text(fields.get(SUM));
        if (sum.isEmpty()) {
            return any ? Optional.of(total) : Optional.empty();
        }
        Money counted = total;
        boolean both = any;
        return Wishes.money(sum, currency).filter(typed -> !both || typed.equals(counted));
    }
}
