package org.uzat.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.uzat.autorenew.AutoRenewal;
import org.uzat.money.Money;

/**
 * An auto-renew that goes on, on the wire.
 *
 * @param price what its owner agreed to pay each time; a dearer pack is not bought
 * @param until the last day the card is wanted; null: until it is stopped
 * @param at when it renews next, if there is money enough
 */
record AutoRenewJson(String pack, MoneyJson price, @Nullable LocalDate until, Instant at) {

    static AutoRenewJson of(AutoRenewal agreed, Currency currency) {
        return new AutoRenewJson(
                agreed.pack(), MoneyJson.of(new Money(agreed.priceMinor(), currency)), agreed.until(), agreed.dueAt());
    }
}
