package org.uzat.renewal;

import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.money.Money;
import org.uzat.origin.Channel;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Answers other than renewals and top-ups, as the text that is kept with their key. */
final class StoredAnswer {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The flat form: which of them, and what it carries; an intervention carries the line's version in place of money. */
    record Form(
            Kind kind,
            long minor,
            @Nullable String currency,
            @Nullable Reason reason,
            @Nullable Map<String, String> facts) {

        Money money() {
            return new Money(minor, Currency.getInstance(currency));
        }

        Reason someReason() {
            return reason == null ? Reason.INTERNAL : reason;
        }
    }

    enum Kind {
        HELD,
        RELEASED,
        KEPT,
        TO_REFUND,
        REFUNDED,
        INTERVENED,
        LAPSED,
        RETURNED,
        DISPUTE_OPENED,
        DISPUTE_ENDED,
        DECLINED
    }

    private StoredAnswer() {}

    /**
     * Whether an outcome is the final answer to a command's key; a passing refusal is not, and may be asked again. What a shop was
     * answered is final whatever it is: two who ask for the same sale, of whom one writes the answer down, must hear the same.
     */
    static boolean isFinal(Command command, Outcome outcome) {
        return command.origin().channel() == Channel.SHOP || isFinal(outcome);
    }

    private static boolean isFinal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Declined declined -> isFinal(declined.refusal().reason());
            case Outcome.NotLapsed _ -> false;
            default -> true;
        };
    }

    private static boolean isFinal(Reason reason) {
        return switch (reason) {
            case INSUFFICIENT_BALANCE,
                    LINE_TERMINATED,
                    LINE_BLOCKED,
                    LINE_NOT_ACTIVE,
                    LINE_NOT_BLOCKED,
                    SIM_TAKEN,
                    SIM_OF_ANOTHER_OPERATOR,
                    SIM_SWAPPED_MEANWHILE,
                    PACK_UNKNOWN,
                    PACK_NOT_SOLD,
                    PACK_WITHDRAWN,
                    AMOUNT_NOT_IN_TABLE,
                    CURRENCY_MISMATCH,
                    BALANCE_FROZEN,
                    VOUCHER_UNKNOWN,
                    VOUCHER_NOT_ACTIVE,
                    VOUCHER_USED,
                    VOUCHER_VOID,
                    VOUCHER_EXPIRED,
                    VOUCHER_OF_OTHER_OPERATOR,
                    QUANTITY_OUT_OF_RANGE,
                    RETURN_NOTHING,
                    RETURN_TOO_MUCH,
                    VALIDITY_CAP -> true;
            default -> false;
        };
    }

    /** The text of an outcome; null for renewals and top-ups, which have rows of their own. */
    static @Nullable String text(Outcome outcome) {
        Form form = switch (outcome) {
            case Outcome.Renewed _, Outcome.ToppedUp _ -> null;
            case Outcome.Held held -> form(Kind.HELD, held.amount(), null);
            case Outcome.Released released -> form(Kind.RELEASED, released.amount(), null);
            case Outcome.KeptAsBalance kept -> form(Kind.KEPT, kept.amount(), kept.reason());
            case Outcome.ToRefund refund -> form(Kind.TO_REFUND, refund.amount(), refund.reason());
            case Outcome.RefundBooked refunded -> form(Kind.REFUNDED, refunded.amount(), null);
            case Outcome.Intervened intervened -> new Form(Kind.INTERVENED, intervened.version(), null, null, null);
            case Outcome.Declined declined ->
                new Form(
                        Kind.DECLINED,
                        0,
                        null,
                        declined.refusal().reason(),
                        declined.refusal().facts());
            case Outcome.Returned returned -> StoredReturns.form(returned);
            case Outcome.DisputeOpened opened -> StoredReturns.form(opened);
            case Outcome.DisputeEnded ended -> new Form(Kind.DISPUTE_ENDED, ended.won() ? 1 : 0, null, null, null);
            case Outcome.Lapsed _ -> new Form(Kind.LAPSED, 0, null, null, null);
            case Outcome.NotLapsed _ -> throw new IllegalArgumentException("what has not come answers no key");
        };
        return form == null ? null : JSON.writeValueAsString(form);
    }

    /** The outcome of a text. */
    static Outcome outcome(String text) {
        Form form = JSON.readValue(text, Form.class);
        return switch (form.kind()) {
            case HELD -> new Outcome.Held(form.money());
            case RELEASED -> new Outcome.Released(form.money());
            case KEPT -> new Outcome.KeptAsBalance(form.money(), form.someReason());
            case TO_REFUND -> new Outcome.ToRefund(form.money(), form.someReason());
            case REFUNDED -> new Outcome.RefundBooked(form.money());
            case INTERVENED -> new Outcome.Intervened(Math.toIntExact(form.minor()));
            case LAPSED -> new Outcome.Lapsed();
            case RETURNED -> StoredReturns.returned(form);
            case DISPUTE_OPENED -> StoredReturns.disputeOpened(form);
            case DISPUTE_ENDED -> new Outcome.DisputeEnded(form.minor() == 1);
            case DECLINED ->
                new Outcome.Declined(new Refused(form.someReason(), form.facts() == null ? Map.of() : form.facts()));
        };
    }

    private static Form form(Kind kind, Money amount, @Nullable Reason reason) {
        return new Form(kind, amount.minor(), amount.currency().getCurrencyCode(), reason, null);
    }
}
