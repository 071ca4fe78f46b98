package org.uzat.payment;

import org.uzat.money.Money;

/**
 * Money to give back.
 *
 * @param reference our reference of the payment
 * @param refundReference our reference of this refund, by which it is idempotent
 * @param amount at most what was paid
 */
public record RefundRequest(String reference, String refundReference, Money amount) {}
