package org.uzat.claim;

import java.time.Instant;
import org.uzat.identity.AccountId;
import org.uzat.identity.Address;
import org.uzat.numbering.LineId;

/**
 * A card that its owner wants somebody else to have.
 *
 * @param offer stands for it in addresses; opaque
 * @param card the claim's name when it was offered
 * @param to whoever has confirmed this address may accept
 */
public record CardOffer(String offer, LineId line, AccountId from, String card, Address to, Instant until) {}
