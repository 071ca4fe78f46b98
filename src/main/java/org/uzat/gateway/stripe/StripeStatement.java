package org.uzat.gateway.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.param.ChargeListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.V1Services;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.Movement;
import org.uzat.gateway.Movement.Kind;
import org.uzat.gateway.Statement;

/**
 * What Stripe moved for us, from its lists of charges, refunds and disputes; in the currency that was paid in, not in the one it is paid out
 * in. A charge has our reference from the session that led to it.
 */
final class StripeStatement {

    private static final long PAGE = 100;

    private final StripeApi api;

    StripeStatement(StripeApi api) {
        this.api = api;
    }

    Statement read(Instant from, Instant until) {
        return api.call(
                stripe -> {
                    List<Movement> movements = new ArrayList<>();
                    charges(stripe, from.getEpochSecond(), until.getEpochSecond(), movements);
                    refunds(stripe, from.getEpochSecond(), until.getEpochSecond(), movements);
                    disputes(stripe, from.getEpochSecond(), until.getEpochSecond(), movements);
                    return new Statement.Listed(movements);
                },
                Statement.Unknown::new,
                Statement.Unknown::new);
    }

    private static void charges(V1Services stripe, long from, long until, List<Movement> found) throws StripeException {
        ChargeListParams params = ChargeListParams.builder()
                .setLimit(PAGE)
                .setCreated(ChargeListParams.Created.builder()
                        .setGte(from)
                        .setLt(until)
                        .build())
                .build();
        for (Charge charge : stripe.charges().list(params).autoPagingIterable()) {
            if ("succeeded".equals(charge.getStatus()) && Boolean.TRUE.equals(charge.getCaptured())) {
                found.add(movement(
                        charge.getMetadata().get(StripeCheckout.REFERENCE),
                        charge.getId(),
                        Kind.CHARGE,
                        charge.getAmount(),
                        charge.getCurrency(),
                        charge.getCreated()));
            }
        }
    }

    private static void refunds(V1Services stripe, long from, long until, List<Movement> found) throws StripeException {
        RefundListParams params = RefundListParams.builder()
                .setLimit(PAGE)
                .setCreated(RefundListParams.Created.builder()
                        .setGte(from)
                        .setLt(until)
                        .build())
                .build();
        for (Refund refund : stripe.refunds().list(params).autoPagingIterable()) {
            if (!"failed".equals(refund.getStatus()) && !"canceled".equals(refund.getStatus())) {
                found.add(movement(
                        refund.getMetadata().get(StripeRefunds.REFUND),
                        refund.getId(),
                        Kind.REFUND,
                        refund.getAmount(),
                        refund.getCurrency(),
                        refund.getCreated()));
            }
        }
    }

    private static void disputes(V1Services stripe, long from, long until, List<Movement> found)
            throws StripeException {
        DisputeListParams params = DisputeListParams.builder()
                .setLimit(PAGE)
                .addExpand("data.charge")
                .setCreated(DisputeListParams.Created.builder()
                        .setGte(from)
                        .setLt(until)
                        .build())
                .build();
        for (Dispute dispute : stripe.disputes().list(params).autoPagingIterable()) {
            if (StripeDisputes.state(dispute.getStatus(), dispute.getBalanceTransactions())
                    .isEmpty()) {
                continue;
            }
            found.add(movement(
                    dispute.getChargeObject().getMetadata().get(StripeCheckout.REFERENCE),
                    dispute.getId(),
                    Kind.DISPUTE,
                    dispute.getAmount(),
                    dispute.getCurrency(),
                    dispute.getCreated()));
        }
    }

    private static Movement movement(
            @Nullable String reference, String id, Kind kind, long number, String currency, long created) {
        return new Movement(reference, id, kind, StripeAmounts.money(number, currency), Instant.ofEpochSecond(created));
    }
}
