package org.uzat.renewal;

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
        return take(trier)
                .map(locked -> new Answer(new Outcome.Declined(locked), false))
                .orElseGet(() -> use(vouchers.hash(pin), trier, origin, key));
    }

    /** Counts a try before it is made, for who writes down what they are about to do; each is followed by {@link #use} or {@link #notTried}. */
    public Optional<Refused> take(VoucherTries.Trier trier) {
        return tries.take(trier)
                .map(wait -> Refused.of(Reason.TOO_MANY_REQUESTS, "seconds", Long.toString(wait.toSeconds())));
    }

    /** It did not come to the try that was taken. */
    public void notTried(VoucherTries.Trier trier) {
        tries.wasNoGuess(trier);
    }

    /** Uses a card by its PIN's keyed hash, after a try was taken; like {@link #redeem} otherwise. */
    public Answer use(String pinHash, VoucherTries.Trier trier, Origin origin, RequestKey key) {
        boolean guessed = false;
        try {
            Answer answer = renewals.post(new Command.RedeemVoucher(trier.line(), pinHash, origin, key));
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
