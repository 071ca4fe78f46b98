package org.uzat.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * One attempt to pay for one order.
 *
 * @param paymentId the stored id, the party of its transfers in the ledger
 * @param publicId the unguessable id outside: {@code pm_} and 130 random bits; also our reference at the gateway
 * @param orderId what it is for; opaque here
 * @param gateway the gateway's name
 * @param amount what is to be paid; zero where balances paid everything
 * @param state where it stands
 * @param gatewayReference the gateway's own id, once known
 * @param checkoutUrl where the payer pays, once known
 * @param returnUrl where the payer's browser comes back to
 * @param language the payer's, as a BCP 47 tag, or null
 * @param attention what a person must look at, such as another amount than asked, or null
 * @param openedAt when opened
 * @param expiresAt until when it can be paid
 * @param settledAt when the gateway's word reached us, or null
 * @param refundDue how much of it is to go back
 * @param refunded how much of it went back
 */
public record Payment(
        long paymentId,
        String publicId,
        long orderId,
        String gateway,
        Money amount,
        PaymentState state,
        @Nullable String gatewayReference,
        @Nullable String checkoutUrl,
        String returnUrl,
        @Nullable String language,
        @Nullable String attention,
        Instant openedAt,
        Instant expiresAt,
        @Nullable Instant settledAt,
        Money refundDue,
        Money refunded) {}
