package org.uzat.web.lifeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.Quote;
import org.uzat.decision.RenewalId;
import org.uzat.decision.RequestKey;
import org.uzat.decision.Terms;
import org.uzat.language.Language;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.promotion.Ticket;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Quotes;
import org.uzat.renewal.Renewals;
import org.uzat.renewal.StoredRenewals;
import org.uzat.web.trade.Chosen;

/**
 * Renews a card from its own money on the network's word. The money never leaves the card: one pack of days at a time, only for
 * a card that is over or about to be, and twice a day at most (docs/decisions/0011).
 */
@Component
class FromBalance {

    private static final Logger LOG = LoggerFactory.getLogger(FromBalance.class);
    private static final Origin NETWORK = new Origin(Channel.WEB, "network", null, null);

    private static final Duration SOON = Duration.ofDays(3);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int A_DAY_AT_MOST = 2;

    /** What became of a tap. */
    sealed interface Result {

        /** Renewed, by this tap or by the one before it. */
        record Done(RenewalId renewal) implements Result {}

        /** The card is not as the page showed it any more; nothing was done. */
        record Changed() implements Result {}

        /** Not renewed, nothing was taken. */
        record Denied(Refused refusal) implements Result {}
    }

    private final Lines lines;
    private final Quotes quotes;
    private final Renewals renewals;
    private final StoredRenewals stored;
    private final Clock clock;

    FromBalance(Lines lines, Quotes quotes, Renewals renewals, StoredRenewals stored, Clock clock) {
        this.lines = lines;
        this.quotes = quotes;
        this.renewals = renewals;
        this.stored = stored;
        this.clock = clock;
    }

    /** Whether a card is in such need that its money may be taken on the network's word. */
    static boolean inNeed(Line line, Instant now) {
        Instant until = line.life().validUntil();
        return switch (line.state(now)) {
            case GRACE, SUSPENDED -> true;
            case ACTIVE -> until != null && until.isBefore(now.plus(SOON));
            case PRE_ACTIVE, TERMINATED, BLOCKED -> false;
        };
    }

    /**
     * Renews once for what the page showed.
     *
     * @param version the line's, as shown: two taps on one page are one renewal
     * @param language that the page was in, which promotions may ask for
     */
    Result renew(LineId id, Chosen chosen, int version, Language language) {
        Optional<Line> found = lines.find(new LineName.ById(id));
        if (found.isEmpty()) {
            return new Result.Denied(Refused.of(Reason.NOT_FOUND));
        }
        Line line = found.get();
        if (line.version() != version) {
            return before(id, version);
        }
        if (!inNeed(line, clock.instant())) {
            return new Result.Denied(notInNeed(line));
        }
        Ticket ticket = Ticket.in(language.tag());
        return switch (quotes.quote(List.of(chosen.item(id)), true, Channel.WEB, null, ticket)) {
            case Quotes.Result.NotQuoted not -> new Result.Denied(not.refusal());
            case Quotes.Result.Quoted quoted ->
                renew(line, chosen, quoted.quote().items().getFirst(), ticket);
        };
    }

    private Result renew(Line line, Chosen chosen, Quote.Item item, Ticket ticket) {
        PackVersion pack = item.pack();
        if (pack == null || pack.rule() == Rule.NONE) {
            return new Result.Denied(Refused.of(Reason.PACK_NOT_SOLD));
        }
        if (!Chosen.of(item).equals(chosen)) {
            return new Result.Changed();
        }
        Optional<Duration> pause = pause(line);
        if (pause.isPresent()) {
            String seconds = Long.toString(pause.get().toSeconds() + 1);
            return new Result.Denied(new Refused(Reason.TOO_MANY_REQUESTS, Map.of("seconds", seconds)));
        }
        RequestKey key = new RequestKey(RequestKey.OURS, "lifeline:" + line.id() + ":" + line.version());
        Terms shown = new Terms(ticket, chosen.price().minor(), null);
        return post(
                new Command.Renew(line.id(), pack.code(), 1, pack.packVersionId(), shown, NETWORK, key),
                line.version());
    }

    /** How long to wait after too many renewals of a day; by what was renewed, so that a tap more costs nothing. */
    private Optional<Duration> pause(Line line) {
        List<Outcome.Renewed> last = stored.ofLine(line, line.version() + 1, A_DAY_AT_MOST);
        if (last.size() < A_DAY_AT_MOST) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), last.getLast().at().plus(DAY));
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    private Result post(Command.Renew command, int version) {
        try {
            return switch (renewals.post(command).outcome()) {
                case Outcome.Renewed renewed -> new Result.Done(renewed.id());
                case Outcome.Declined declined
                when declined.refusal().reason() == Reason.KEY_REUSED -> before(command.line(), version);
                case Outcome.Declined declined -> new Result.Denied(declined.refusal());
                default -> throw new IllegalStateException("a renewal was answered by something else");
            };
        } catch (Renewals.Busy busy) {
            return new Result.Denied(Refused.of(Reason.BUSY));
        } catch (Renewals.Unavailable away) {
            LOG.warn("The lifeline waits for the engine", away);
            return new Result.Denied(Refused.of(Reason.DATABASE_DOWN));
        } catch (Renewals.UnknownOutcome unknown) {
            LOG.warn("The lifeline does not know an outcome", unknown);
            return new Result.Denied(Refused.of(Reason.UNKNOWN_OUTCOME));
        }
    }

    /** What the page had shown is past; if a renewal followed it, that is what a second tap is shown. */
    private Result before(LineId line, int version) {
        RenewalId next = new RenewalId(line, version + 1);
        return stored.byId(next).isPresent() ? new Result.Done(next) : new Result.Changed();
    }

    private Refused notInNeed(Line line) {
        return Refused.of(
                switch (line.state(clock.instant())) {
                    case TERMINATED -> Reason.LINE_TERMINATED;
                    case BLOCKED -> Reason.LINE_BLOCKED;
                    case PRE_ACTIVE -> Reason.LINE_NOT_ACTIVE;
                    case ACTIVE, GRACE, SUSPENDED -> Reason.FORBIDDEN;
                });
    }
}
