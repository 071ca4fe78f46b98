package org.uzat.renewal;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.voucher.Pin;
import org.uzat.voucher.VoucherTries;
import org.uzat.voucher.Vouchers;

/** Uses scratch cards up for lines; whoever guesses PINs is locked for a while. */
@Component
public class Redemptions {

    private final Renewals renewals;
    private final Vouchers vouchers;
    private final VoucherTries tries;

    Redemptions(Renewals renewals, Vouchers vouchers, VoucherTries tries) {
        this.renewals = renewals;
        this.vouchers = vouchers;
        this.tries = tries;
    }

    /**
     * Uses a card for a line, once: the same key gets the same answer.
     *
     * @return ToppedUp, or declined with TOO_MANY_REQUESTS (seconds), the reasons of the line, VOUCHER_UNKNOWN,
     *     VOUCHER_NOT_ACTIVE, VOUCHER_USED (date), VOUCHER_VOID, VOUCHER_EXPIRED (date), VOUCHER_OF_OTHER_OPERATOR,
     *     CURRENCY_MISMATCH or AMOUNT_NOT_IN_TABLE; throws like {@link Renewals#post(Command)}
     */
    public Answer redeem(Pin pin, VoucherTries.Trier trier, Origin origin, RequestKey key) {
        Optional<Duration> wait = tries.take(trier);
        if (wait.isPresent()) {
            String seconds = Long.toString(wait.get().toSeconds());
            return new Answer(new Outcome.Declined(Refused.of(Reason.TOO_MANY_REQUESTS, "seconds", seconds)), false);
        }
        boolean guessed = false;
        try {
            Answer answer = renewals.post(new Command.RedeemVoucher(trier.line(), vouchers.hash(pin), origin, key));
            guessed = answer.outcome() instanceof Outcome.Declined declined
                    && declined.refusal().reason() == Reason.VOUCHER_UNKNOWN;
            return answer;
        } finally {
            if (guessed) {
                tries.wasGuess(trier);
            } else {
                tries.wasNoGuess(trier);
            }
        }
    }

    /** What the key of a page's request is made of: the page's own token and what was typed, which it does not tell. */
    public RequestKey key(String once, Pin pin) {
        return new RequestKey(
                RequestKey.OURS, "vc:" + once + ":" + vouchers.hash(pin).substring(0, 16));
    }
}
