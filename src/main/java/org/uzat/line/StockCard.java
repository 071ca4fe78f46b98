package org.uzat.line;

/**
 * A card of the stock.
 *
 * @param iccid its number
 * @param operatorId whose card it is
 * @param taken whether a line is on it or was once: a card serves one line in its life
 */
public record StockCard(String iccid, short operatorId, boolean taken) {

    /** The same card once a line is on it. */
    public StockCard given() {
        return new StockCard(iccid, operatorId, true);
    }
}
