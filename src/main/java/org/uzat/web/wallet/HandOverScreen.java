package org.uzat.web.wallet;

/**
 * A card that is offered to somebody.
 *
 * @param card the card's page
 * @param words to whom, until when
 * @param token against forged forms
 */
public record HandOverScreen(String card, String words, String token) {}
