package org.uzat.gateway.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.service.V1Services;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.uzat.gateway.Finding;
import org.uzat.gateway.Health;
import org.uzat.gateway.Inquiry;

/**
 * Finds a payment's session: by its id, and where the answer that brought the id got lost among those created while the payment could
 * be opened, by the reference we gave it. Once it is paid, what counts is Stripe's id of the payment behind it ({@code pi_...}), which
 * refunds and disputes go by.
 */
final class StripeSessions {

    private static final Duration CLOCKS_APART = Duration.ofMinutes(2);
    private static final long PAGE = 100;
    private static final int PAGES_MAX = 20;

    private final StripeApi api;

    StripeSessions(StripeApi api) {
        this.api = api;
    }

    /** What the session says; where there are several, the one that brought money. */
    Finding lookUp(Inquiry inquiry) {
        return api.call(
                stripe -> find(stripe, inquiry).map(StripeSessions::finding).orElseGet(Finding.NotThere::new),
                refused -> refused.startsWith("404 ") ? new Finding.NotThere() : new Finding.Unknown(refused),
                Finding.Unknown::new);
    }

    /** Asks for nothing in particular: whether our key is taken, too, shows in the answer. */
    Health health() {
        SessionListParams one = SessionListParams.builder().setLimit(1L).build();
        return api.<Health>call(
                stripe -> {
                    stripe.checkout().sessions().list(one);
                    return new Health.Up();
                },
                Health.Down::new,
                Health.Down::new);
    }

    /** The session itself. */
    static Optional<Session> find(V1Services stripe, Inquiry inquiry) throws StripeException {
        if (inquiry.gatewayReference() != null) {
            SessionRetrieveParams whole =
                    SessionRetrieveParams.builder().addExpand("payment_intent").build();
            return Optional.of(stripe.checkout().sessions().retrieve(inquiry.gatewayReference(), whole));
        }
        SessionListParams.Builder asked = SessionListParams.builder()
                .setLimit(PAGE)
                .addExpand("data.payment_intent")
                .setCreated(SessionListParams.Created.builder()
                        .setGte(inquiry.openedAt().minus(CLOCKS_APART).getEpochSecond())
                        .setLte(inquiry.expiresAt().plus(CLOCKS_APART).getEpochSecond())
                        .build());
        List<Session> ours = new ArrayList<>();
        for (int page = 0; page < PAGES_MAX; page++) {
            StripeCollection<Session> listed = stripe.checkout().sessions().list(asked.build());
            listed.getData().stream()
                    .filter(session -> inquiry.reference().equals(session.getClientReferenceId()))
                    .forEach(ours::add);
            if (!Boolean.TRUE.equals(listed.getHasMore())) {
                return ours.stream().max(Comparator.comparing(session -> finding(session) instanceof Finding.Paid));
            }
            asked.setStartingAfter(listed.getData().getLast().getId());
        }
        throw new IllegalStateException("more sessions than are looked through");
    }

    static Finding finding(Session session) {
        if (session.getId() == null || session.getPaymentStatus() == null || session.getStatus() == null) {
            return new Finding.Unknown("a broken answer");
        }
        if (!session.getPaymentStatus().equals("unpaid")) {
            return new Finding.Paid(
                    StripeAmounts.money(session.getAmountTotal(), session.getCurrency()),
                    Objects.requireNonNullElse(session.getPaymentIntent(), session.getId()));
        }
        return switch (session.getStatus()) {
            case "open" -> new Finding.StillOpen();
            case "expired" -> new Finding.Lapsed();
            case "complete" -> completed(session.getPaymentIntentObject());
            default -> new Finding.Unknown("status " + session.getStatus());
        };
    }

    /** The payer is through with the page: the money comes later, or it was tried and does not. */
    private static Finding completed(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "requires_payment_method", "canceled" -> new Finding.NotPaid("async_payment_failed");
            default -> new Finding.UnderWay();
        };
    }
}
