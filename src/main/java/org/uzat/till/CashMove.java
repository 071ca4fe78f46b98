package org.uzat.till;

import java.time.Instant;
import org.uzat.money.Money;

/**
 * Cash that came into a drawer or left it otherwise than by a sale.
 *
 * @param amount more than nothing: paid in; less: paid out
 * @param why in the clerk's own words
 * @param staffId who moved it
 */
public record CashMove(Money amount, String why, int staffId, Instant at) {}
