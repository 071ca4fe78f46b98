package org.uzat.promotion;

/**
 * What was set aside for an order.
 *
 * @param deal what it gives
 * @param taking to whom; with the reservation's number only while it is open
 * @param open whether nothing has used or released it
 */
public record Reserved(Deal deal, Taking taking, boolean open) {}
