package org.uzat.web.own;

import java.util.List;

/**
 * All of somebody's cards.
 *
 * @param offered what others would hand over
 * @param token against forged forms
 */
public record CardsScreen(List<OwnCard> cards, List<OfferedCard> offered, String token) {}
