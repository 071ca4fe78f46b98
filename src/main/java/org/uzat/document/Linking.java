package org.uzat.document;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.claim.Proof;
import org.uzat.identity.Address;
import org.uzat.identity.Asked;
import org.uzat.identity.Entry;
import org.uzat.identity.OwnerCodes;
import org.uzat.language.Language;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.operator.LineState;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/**
 * A card linked to its holder's account in a shop: the document that the rules ask for was shown, and the account's owner tells the
 * clerk a code sent to one of its addresses. The clerk never learns whether an address has an account before its owner has said so.
 */
@Component
public class Linking {

    private final Papers papers;
    private final OwnerCodes codes;
    private final Claims claims;
    private final Lines lines;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Linking(
            Papers papers,
            OwnerCodes codes,
            Claims claims,
            Lines lines,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.papers = papers;
        this.codes = codes;
        this.claims = claims;
        this.lines = lines;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends a code to the address, or an invitation where it has no account; which of the two, nobody is told.
     *
     * @param language of an invitation
     * @param register where an account is made
     * @param network where the request came from, for limits on tries
     */
    public Asked ask(LineId line, Address address, Language language, URI register, Visit visit, String network) {
        Optional<Refused> refused = refusal(line, visit);
        return refused.isPresent()
                ? new Asked.Denied(refused.get())
                : codes.ask(address, about(line, visit), language, register, network);
    }

    /** Makes the line the own one of the account that the code was sent to; the former owner of the card is told. */
    public Proof confirm(LineId line, String ticket, String code, Visit visit, String network) {
        Optional<Refused> refused = refusal(line, visit);
        if (refused.isPresent()) {
            return new Proof.Denied(refused.get());
        }
        return switch (codes.redeem(ticket, code, about(line, visit), network)) {
            case Entry.Denied(Refused wrong) -> new Proof.Denied(wrong);
            case Entry.Entered(var account) ->
                transaction.execute(status -> {
                    Line there = lines.read(List.of(line)).get(line);
                    if (there == null) {
                        return new Proof.Denied(Refused.of(Reason.LINE_NOT_FOUND));
                    }
                    Claim claim = claims.take(account, there);
                    Map<String, String> detail = Map.of("outlet", Integer.toString(visit.outletId()));
                    Deed linked = new Deed(visit.staff().actor(), "CARD_LINKED", line.toString(), detail);
                    audit.append(List.of(linked), clock.instant());
                    return new Proof.Proven(claim);
                });
        };
    }

    private Optional<Refused> refusal(LineId line, Visit visit) {
        Line there = lines.read(List.of(line)).get(line);
        if (there == null) {
            return Optional.of(Refused.of(Reason.LINE_NOT_FOUND));
        }
        return there.state(clock.instant()) == LineState.TERMINATED
                ? Optional.of(Refused.of(Reason.LINE_TERMINATED))
                : papers.refusal(Action.CLAIM, line, visit);
    }

    /** A code asked for by one clerk for one card is good for nobody and nothing else. */
    private static String about(LineId line, Visit visit) {
        return line + " " + visit.staff().actor();
    }
}
