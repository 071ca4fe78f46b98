package org.uzat.web.voucher;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Redemptions;
import org.uzat.renewal.Renewals;
import org.uzat.voucher.Pin;
import org.uzat.voucher.VoucherTries;

/** Uses vouchers for what pages send: a form sent twice uses one once and is answered the same. */
@Component
class Counter {

    /** What became of it. */
    sealed interface Result {
        record Done(RenewalId id) implements Result {}

        /**
         * Not used.
         *
         * @param once what the form shown again is called: the same where it is not known yet what became of it
         */
        record Not(Refused refusal, String once) implements Result {}
    }

    private static final Pattern ONCE = Pattern.compile("[0-9a-f]{32}");
    private static final int ONCE_BYTES = 16;

    private final Redemptions redemptions;
    private final SecureRandom random = new SecureRandom();

    Counter(Redemptions redemptions) {
        this.redemptions = redemptions;
    }

    /** A name for a form. */
    String once() {
        byte[] bytes = new byte[ONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Uses a voucher.
     *
     * @param actor as the origin names it: {@code guest}, or an account
     */
    Result redeem(String typed, String once, VoucherTries.Trier trier, String actor) {
        Optional<Pin> pin = Pin.parse(typed);
        String name = ONCE.matcher(once).matches() ? once : once();
        if (pin.isEmpty()) {
            return new Result.Not(Refused.of(Reason.VOUCHER_MALFORMED), name);
        }
        Origin origin = new Origin(Channel.WEB, actor, null, null);
        try {
            Outcome outcome = redemptions
                    .redeem(pin.get(), trier, origin, redemptions.key(name, pin.get()))
                    .outcome();
            return switch (outcome) {
                case Outcome.ToppedUp done -> new Result.Done(done.id());
                case Outcome.Declined declined -> new Result.Not(declined.refusal(), once());
                default -> throw new IllegalStateException("a voucher was answered by " + outcome);
            };
        } catch (Renewals.Busy busy) {
            return new Result.Not(Refused.of(Reason.BUSY), name);
        } catch (Renewals.Unavailable away) {
            return new Result.Not(Refused.of(Reason.DATABASE_DOWN), name);
        } catch (Renewals.UnknownOutcome unclear) {
            return new Result.Not(Refused.of(Reason.UNKNOWN_OUTCOME), name);
        }
    }
}
