package org.uzat.catalogue;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.uzat.money.MoneySource;

/**
 * A version of an operator's table for one money source, replaced whole by the next.
 *
 * @param bandTableId the stored id
 * @param operatorId whose table
 * @param source for money from where
 * @param effectiveFrom from when it holds
 * @param currency of its amounts
 * @param bands in ascending order of amounts, at least one
 */
public record BandTable(
        int bandTableId,
        short operatorId,
        MoneySource source,
        Instant effectiveFrom,
        Currency currency,
        List<Band> bands) {

    /** The band an amount falls into; gaps between bands hold nothing. */
    public Optional<Band> band(long minor) {
        return bands.stream().filter(band -> band.holds(minor)).findFirst();
    }

    /** The band of the highest amounts. */
    public Band last() {
        return bands.getLast();
    }
}
