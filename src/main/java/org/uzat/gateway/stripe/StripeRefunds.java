package org.uzat.gateway.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.V1Services;
import java.util.Objects;
import java.util.Optional;
import org.uzat.gateway.Inquiry;
import org.uzat.gateway.RefundAnswer;
import org.uzat.gateway.RefundRequest;

/**
 * Gives money back. The idempotency key makes a refund once, for as long as Stripe remembers it (a day at least); after an unknown try it
 * is looked for among the payment's refunds first.
 */
final class StripeRefunds {

    /** Where a refund's own reference stands. */
    static final String REFUND = "refund";

    private static final String INTENT = "pi_";
    private static final long PAGE = 100;

    private final StripeApi api;

    StripeRefunds(StripeApi api) {
        this.api = api;
    }

    RefundAnswer refund(RefundRequest request) {
        Optional<Long> number = StripeAmounts.number(request.amount());
        if (number.isEmpty()) {
            return new RefundAnswer.Rejected("not an amount of Stripe's");
        }
        return api.call(
                stripe -> refund(stripe, request, number.get()), RefundAnswer.Rejected::new, RefundAnswer.Unknown::new);
    }

    private static RefundAnswer refund(V1Services stripe, RefundRequest request, long number) throws StripeException {
        Optional<String> intent = intent(stripe, request.payment());
        if (intent.isEmpty()) {
            return new RefundAnswer.Rejected("Stripe has no payment to give back");
        }
        Optional<Refund> earlier =
                request.sinceLastTry() == null ? Optional.empty() : made(stripe, intent.get(), request);
        return answer(earlier.isPresent() ? earlier.get() : create(stripe, intent.get(), request, number));
    }

    private static Optional<String> intent(V1Services stripe, Inquiry payment) throws StripeException {
        String known = payment.gatewayReference();
        return known != null && known.startsWith(INTENT)
                ? Optional.of(known)
                : StripeSessions.find(stripe, payment).map(Session::getPaymentIntent);
    }

    private static Refund create(V1Services stripe, String intent, RefundRequest request, long number)
            throws StripeException {
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(number)
                .putMetadata(StripeCheckout.REFERENCE, request.payment().reference())
                .putMetadata(REFUND, request.refundReference())
                .build();
        return stripe.refunds().create(params, StripeCheckout.once(request.refundReference()));
    }

    private static Optional<Refund> made(V1Services stripe, String intent, RefundRequest request)
            throws StripeException {
        RefundListParams params = RefundListParams.builder()
                .setPaymentIntent(intent)
                .setLimit(PAGE)
                .build();
        return stripe.refunds().list(params).getData().stream()
                .filter(refund ->
                        request.refundReference().equals(refund.getMetadata().get(REFUND)))
                .findFirst();
    }

    /** Pending money is on its way; what fails later the gateway's list tells. */
    private static RefundAnswer answer(Refund refund) {
        return switch (Objects.requireNonNullElse(refund.getStatus(), "")) {
            case "succeeded", "pending", "requires_action" -> new RefundAnswer.Done();
            case "failed", "canceled" ->
                new RefundAnswer.Rejected(Objects.requireNonNullElse(refund.getFailureReason(), refund.getStatus()));
            default -> new RefundAnswer.Unknown("a broken answer");
        };
    }
}
