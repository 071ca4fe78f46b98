package org.uzat.ledger;

import java.util.List;
import org.uzat.numbering.LineId;

/**
 * Transfers that belong to one change of one line.
 *
 * @param line the line they concern
 * @param version the line's version after the change
 * @param operatorId whose house accounts they touch
 * @param transfers in order
 */
public record Booking(LineId line, int version, short operatorId, List<Transfer> transfers) {}
