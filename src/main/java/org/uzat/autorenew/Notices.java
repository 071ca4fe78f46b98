package org.uzat.autorenew;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.autorenew.AutoRenewalStore.Move;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.identity.Accounts;
import org.uzat.line.Line;
import org.uzat.messaging.MessageKind;
import org.uzat.refusal.Reason;

/** Tells owners what they would not expect: once when money is missing, and when it goes on no longer. */
@Component
class Notices {

    private final Accounts accounts;
    private final Claims claims;

    Notices(Accounts accounts, Claims claims) {
        this.accounts = accounts;
        this.claims = claims;
    }

    /** Within the transaction that writes down what came of it. */
    void tell(AutoRenewal agreed, Line line, Move move) {
        kind(agreed, move).ifPresent(kind -> accounts.tell(agreed.account(), kind, Map.of("card", name(agreed, line))));
    }

    private static Optional<MessageKind> kind(AutoRenewal agreed, Move move) {
        AutoRenewal.Stop stop = move.stop();
        if (stop == null) {
            return agreed.tries() == 0 && move.declined() == Reason.INSUFFICIENT_BALANCE
                    ? Optional.of(MessageKind.AUTO_RENEW_SHORT)
                    : Optional.empty();
        }
        return switch (stop) {
            case DEARER, WITHDRAWN -> Optional.of(MessageKind.AUTO_RENEW_STOPPED);
            case OWNER, REACHED, CLOSED, HANDED_ON -> Optional.empty();
        };
    }

    /** How its owner knows the card. */
    private String name(AutoRenewal agreed, Line line) {
        return claims.of(agreed.account()).stream()
                .filter(claim -> claim.line().equals(line.id()))
                .findFirst()
                .map(Claim::nickname)
                .orElseGet(() ->
                        line.msisdn() == null ? line.iccid() : line.msisdn().international());
    }
}
