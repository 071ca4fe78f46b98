package org.uzat.decision;

import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * A sale given back, as it is written down under the line's version that did it.
 *
 * @param saleVersion the version that made the sale
 * @param price what the sale cost
 * @param before what of it had been given back before
 * @param amount what is given back now
 * @param outside what of that goes through the payment's gateway or a shop's drawer
 * @param vat the VAT taken back
 * @param promotion what of the promotions' cost is taken back
 * @param daysTaken whether days were taken back
 * @param paymentId the payment it goes back through, or null
 * @param payout the drawer that hands it out, or null
 */
public record ReturnRecord(
        int saleVersion,
        Giving giving,
        Money price,
        Money before,
        Money amount,
        Money outside,
        Money vat,
        Money promotion,
        boolean daysTaken,
        @Nullable Long paymentId,
        @Nullable Drawer payout) {}
