package org.uzat.web.office;

import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uzat.decision.Because;
import org.uzat.gateway.DisputeState;
import org.uzat.money.Money;
import org.uzat.payment.EnteredDispute;

/**
 * A dispute as staff types it in. No token: the number of the case makes it happen once, however often it is sent.
 *
 * @param reference the gateway's number of the case
 * @param state opened, or how it was decided
 */
record DisputeForm(String reference, String amount, String state, String why) {

    private static final Pattern REFERENCE =
            Pattern.compile("[\\p{Alnum}._:/#-]{1," + EnteredDispute.REFERENCE_LONGEST + "}");

    /** A field that was not sent is empty. */
    DisputeForm {
        reference = Objects.requireNonNullElse(reference, "").strip();
        amount = Objects.requireNonNullElse(amount, "").strip().replace(',', '.');
        state = Objects.requireNonNullElse(state, "");
        why = Objects.requireNonNullElse(why, "");
    }

    /** Empty where it is not understood. */
    Optional<EnteredDispute> read(Currency currency) {
        if (!REFERENCE.matcher(reference).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EnteredDispute(
                    reference,
                    Money.parse(amount, currency),
                    DisputeState.valueOf(state),
                    Because.Why.valueOf(why).name()));
        } catch (IllegalArgumentException notOurForm) {
            return Optional.empty(); // told as malformed
        }
    }
}
