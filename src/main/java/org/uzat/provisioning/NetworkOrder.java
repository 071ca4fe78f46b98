package org.uzat.provisioning;

import org.jspecify.annotations.Nullable;
import org.uzat.numbering.LineId;
import org.uzat.numbering.Msisdn;

/**
 * What a network is asked to do. It says the whole standing that is wanted, so carrying it out again changes nothing, and whoever
 * missed one is right again after the next.
 *
 * @param line whose
 * @param sequence rises with every new wish of the line; a lower one that comes late is out of date
 * @param operation what it amounts to
 * @param sim the card to be served
 * @param former the card to be served no more; null unless it is a SIM swap
 * @param msisdn its number; null for a data-only line
 * @param reach what it is to be able to do
 */
public record NetworkOrder(
        LineId line,
        int sequence,
        Operation operation,
        Sim sim,
        @Nullable Sim former,
        @Nullable Msisdn msisdn,
        Reach reach) {}
