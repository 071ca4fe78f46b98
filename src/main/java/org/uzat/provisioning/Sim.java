package org.uzat.provisioning;

import org.jspecify.annotations.Nullable;

/**
 * The card that a line is on.
 *
 * @param iccid of the card
 * @param imsi by which the network knows it (3GPP TS 23.003); null where the stock did not tell
 */
public record Sim(String iccid, @Nullable String imsi) {}
