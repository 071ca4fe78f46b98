package org.uzat.decision;

import java.util.List;
import org.uzat.allowance.Allowance;
import org.uzat.money.Money;
import org.uzat.time.Expiry;
import org.uzat.validity.Grant;
import org.uzat.validity.Rest;

/**
 * What giving a sale back comes to, worked out by the rule and not yet done.
 *
 * @param amount what is given back in all
 * @param outside what of it goes back through the payment's gateway, or is handed out in a shop
 * @param toBalance what of it comes back to the line's balance
 * @param vat the VAT taken back with it
 * @param promotion what of the promotions' cost is taken back with it
 * @param unused how much of the sale is unused
 * @param rest the days of the sale that lie ahead
 * @param grant how the line's days move
 * @param ended the allowances that end
 * @param before the line's end now
 * @param after its end afterwards
 */
public record Return(
        Money amount,
        Money outside,
        Money toBalance,
        Money vat,
        Money promotion,
        Share unused,
        Rest rest,
        Grant grant,
        List<Allowance> ended,
        Expiry before,
        Expiry after) {}
