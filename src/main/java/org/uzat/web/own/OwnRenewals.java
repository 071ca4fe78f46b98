package org.uzat.web.own;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.claim.Claim;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.decision.RequestKey;
import org.uzat.line.Line;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Answer;
import org.uzat.renewal.Renewals;
import org.uzat.renewal.StoredRenewals;
import org.uzat.web.trade.Chosen;

/**
 * Renews an owner's card from its balance. What makes two taps, or two tabs, one renewal is the version of the line that
 * the page showed: it is part of the key, and a page that shows an old one is answered by what became of it.
 */
@Component
class OwnRenewals {

    /** What became of a tap. */
    sealed interface Result {
        /** Renewed, now or by an earlier tap on the same page. */
        record Done(RenewalId id) implements Result {}

        /** The card is not as the page showed it any more; nothing was done. */
        record Changed() implements Result {}

        /** Not renewed. */
        record Denied(Refused refusal) implements Result {}
    }

    private final Renewals renewals;
    private final StoredRenewals stored;
    private final Wallet wallet;
    private final Clock clock;

    OwnRenewals(Renewals renewals, StoredRenewals stored, Wallet wallet, Clock clock) {
        this.renewals = renewals;
        this.stored = stored;
        this.wallet = wallet;
        this.clock = clock;
    }

    /**
     * Renews once.
     *
     * @param offer as the page handed it back
     * @param seen the line's version that the page showed
     */
    Result renew(Claim claim, String offer, int seen) {
        Optional<Chosen> chosen =
                Chosen.parse(offer).filter(known -> !known.pack().isEmpty());
        Optional<Line> line = wallet.line(claim);
        if (chosen.isEmpty() || line.isEmpty()) {
            return new Result.Denied(Refused.of(offer.isEmpty() ? Reason.ORDER_EMPTY : Reason.QUOTE_INVALID));
        }
        if (line.get().version() != seen) {
            return former(claim, chosen.get(), seen);
        }
        try {
            return result(post(claim, chosen.get(), seen));
        } catch (Renewals.Busy busy) {
            return new Result.Denied(Refused.of(Reason.BUSY));
        } catch (Renewals.Unavailable away) {
            return new Result.Denied(Refused.of(Reason.DATABASE_DOWN));
        } catch (Renewals.UnknownOutcome unknown) {
            return new Result.Denied(Refused.of(Reason.UNKNOWN_OUTCOME));
        }
    }

    /** What the tap wanted may have been done by the tap before it. */
    private Result former(Claim claim, Chosen chosen, int seen) {
        return stored.byId(new RenewalId(claim.line(), seen + 1))
                .filter(renewed -> renewed.packVersionId() == chosen.version())
                .<Result>map(renewed -> new Result.Done(renewed.id()))
                .orElseGet(Result.Changed::new);
    }

    /** A refusal is remembered with its key; what was refused on another day deserves to be asked again. */
    private Answer post(Claim claim, Chosen chosen, int seen) {
        String key = "own-" + claim.account().number() + "-" + seen + "-" + chosen.pack();
        Answer answer = renewals.post(command(claim, chosen, key));
        return answer.replayed() && answer.outcome() instanceof Outcome.Declined
                ? renewals.post(command(claim, chosen, key + "-" + LocalDate.now(clock.withZone(ZoneOffset.UTC))))
                : answer;
    }

    private static Command.Renew command(Claim claim, Chosen chosen, String key) {
        Origin origin = new Origin(Channel.WEB, claim.account().toString(), null, null);
        RequestKey once = new RequestKey(RequestKey.OURS, key);
        return new Command.Renew(claim.line(), chosen.pack(), 1, chosen.version(), origin, once);
    }

    private static Result result(Answer answer) {
        return switch (answer.outcome()) {
            case Outcome.Renewed renewed -> new Result.Done(renewed.id());
            case Outcome.Declined declined -> denied(declined.refusal());
            default -> throw new IllegalStateException("a renewal is done or declined, not " + answer.outcome());
        };
    }

    private static Result denied(Refused refusal) {
        return refusal.reason() == Reason.PRICE_CHANGED || refusal.reason() == Reason.KEY_REUSED
                ? new Result.Changed()
                : new Result.Denied(refusal);
    }
}
