package org.uzat.web.own;

import java.util.List;

/**
 * All of somebody's cards.
 *
 * @param token against forged forms
 */
public record CardsScreen(List<OwnCard> cards, String token) {}
