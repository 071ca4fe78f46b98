package org.uzat.gateway.stripe;

import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.Locale;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.uzat.gateway.CheckoutRequest;
import org.uzat.gateway.Inquiry;

/**
 * A Checkout Session as we ask for it (docs.stripe.com/api/checkout/sessions/create). No kinds of payment are listed, so Stripe offers
 * whatever the account has and fits the payer: cards, Apple Pay, Google Pay, Alipay, WeChat Pay.
 */
final class StripeCheckout {

    /** Where our reference stands in what a session leads to. */
    static final String REFERENCE = "reference";

    /** Stripe takes 30 minutes to 24 hours from when it hears of it, and it may hear of it only at the second try. */
    private static final Duration SHORTEST = Duration.ofMinutes(40);

    private static final Duration LONGEST = Duration.ofHours(24).minusMinutes(1);
    private static final Map<String, Locale> LOCALES = Map.of("en", Locale.EN, "ru", Locale.RU, "zh", Locale.ZH);

    private StripeCheckout() {}

    /** The same for the same payment whenever it is asked, as the idempotency key demands. */
    static SessionCreateParams params(CheckoutRequest request, long number, String title) {
        Inquiry payment = request.payment();
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(payment.reference())
                .setSuccessUrl(request.returnUrl())
                .setCancelUrl(request.returnUrl())
                .setExpiresAt(expiry(payment).getEpochSecond())
                .setLocale(LOCALES.getOrDefault(request.language() == null ? "" : request.language(), Locale.AUTO))
                .setPaymentIntentData(PaymentIntentData.builder()
                        .putMetadata(REFERENCE, payment.reference())
                        .build())
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(PriceData.builder()
                                .setCurrency(payment.amount()
                                        .currency()
                                        .getCurrencyCode()
                                        .toLowerCase(java.util.Locale.ROOT))
                                .setUnitAmount(number)
                                .setProductData(PriceData.ProductData.builder()
                                        .setName(title)
                                        .build())
                                .build())
                        .build())
                .build();
    }

    static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    static Instant expiry(Inquiry payment) {
        Instant earliest = payment.openedAt().plus(SHORTEST);
        Instant latest = payment.openedAt().plus(LONGEST);
        Instant wanted = payment.expiresAt().isBefore(earliest) ? earliest : payment.expiresAt();
        return wanted.isAfter(latest) ? latest : wanted;
    }
}
