package org.uzat.sandbox;

/**
 * A message to the merchant.
 *
 * @param deliveries how often it was sent, with this time
 */
record Message(String eventId, String body, String callbackUrl, int deliveries) {}
