package org.uzat.claim;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.identity.AccountId;
import org.uzat.identity.AccountLimits;
import org.uzat.identity.Address;
import org.uzat.identity.Asked;
import org.uzat.identity.Codes;
import org.uzat.language.Language;
import org.uzat.limits.Limit;
import org.uzat.limits.Limits;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.line.Puks;
import org.uzat.messaging.Medium;
import org.uzat.messaging.MessageKind;
import org.uzat.messaging.Messages;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineName;
import org.uzat.numbering.Msisdn;
import org.uzat.operator.LineState;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** How a card is proven: by reading a code sent to its number, or the PUK that came with it. */
@Component
public class Proofs {

    private static final Limit ACCOUNT =
            new Limit("claim-account", 10, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(1));
    private static final Limit PUK_CARD =
            new Limit("claim-puk", 3, Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofDays(30));

    private final Claims claims;
    private final Lines lines;
    private final Puks puks;
    private final Codes codes;
    private final Messages messages;
    private final Limits limits;
    private final AccountLimits codeLimits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Proofs(
            Claims claims,
            Lines lines,
            Puks puks,
            Codes codes,
            Messages messages,
            Limits limits,
            AccountLimits codeLimits,
            TransactionTemplate transaction,
            Clock clock) {
        this.claims = claims;
        this.lines = lines;
        this.puks = puks;
        this.codes = codes;
        this.messages = messages;
        this.limits = limits;
        this.codeLimits = codeLimits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends a code to the line that has this number now.
     *
     * @param network where the request came from, for limits on tries
     */
    public Asked ask(AccountId account, Msisdn number, Language language, String network) {
        Optional<Refused> refused = !messages.carries(Medium.SMS)
                ? Optional.of(Refused.of(Reason.MESSAGE_UNAVAILABLE))
                : take(ACCOUNT, account.toString()).or(() -> codeLimits.sendCode(Address.of(number), network));
        Optional<Line> line = lines.find(new LineName.ByMsisdn(number));
        if (refused.isPresent() || line.isEmpty()) {
            return new Asked.Denied(refused.orElseGet(() -> Refused.of(Reason.LINE_NOT_FOUND)));
        }
        if (isOver(line.get())) {
            return new Asked.Denied(Refused.of(Reason.LINE_TERMINATED));
        }
        String matter = account + " " + line.get().id() + " " + number;
        return new Asked.Sent(transaction.execute(status -> {
            Codes.Issued issued = codes.issue(Codes.Purpose.CLAIM, matter);
            messages.send(MessageKind.CLAIM_CODE, Medium.SMS, language, number.e164(), Map.of("code", issued.code()));
            return issued.ticket();
        }));
    }

    /** Claims the line that a code was sent to, unless its number belongs to another line meanwhile. */
    public Proof byCode(AccountId account, String ticket, String code, String network) {
        Optional<Refused> refused = codeLimits.tryCode(network);
        if (refused.isPresent()) {
            return new Proof.Denied(refused.get());
        }
        return codes.redeem(Codes.Purpose.CLAIM, ticket, code)
                .map(matter -> List.of(matter.split(" ", -1)))
                .filter(parts -> parts.getFirst().equals(account.toString()))
                .flatMap(parts -> Msisdn.parse(parts.getLast())
                        .flatMap(number -> lines.find(new LineName.ByMsisdn(number)))
                        .filter(line -> line.id().toString().equals(parts.get(1))))
                .<Proof>map(line -> new Proof.Proven(claims.take(account, line)))
                .orElseGet(() -> new Proof.Denied(Refused.of(Reason.CODE_WRONG)));
    }

    /** Claims the line of the card that has this PUK; a card we do not have and a wrong PUK are answered alike. */
    public Proof byPuk(AccountId account, Iccid iccid, String puk, String network) {
        Optional<Refused> refused = codeLimits
                .tryCode(network)
                .or(() -> take(ACCOUNT, account.toString()))
                .or(() -> take(PUK_CARD, iccid.digits()));
        if (refused.isPresent()) {
            return new Proof.Denied(refused.get());
        }
        Optional<Line> line = puks.matches(iccid, puk) ? lines.find(new LineName.ByIccid(iccid)) : Optional.empty();
        if (line.isEmpty()) {
            return new Proof.Denied(Refused.of(Reason.CLAIM_NOT_PROVEN));
        }
        limits.forgive(PUK_CARD, iccid.digits());
        return isOver(line.get())
                ? new Proof.Denied(Refused.of(Reason.LINE_TERMINATED))
                : new Proof.Proven(claims.take(account, line.get()));
    }

    private boolean isOver(Line line) {
        return line.state(clock.instant()) == LineState.TERMINATED;
    }

    private Optional<Refused> take(Limit limit, String subject) {
        return limits.take(limit, subject)
                .map(wait -> new Refused(Reason.TOO_MANY_REQUESTS, Map.of("seconds", Long.toString(wait.toSeconds()))));
    }
}
