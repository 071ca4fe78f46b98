package org.uzat.autorenew;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.autorenew.AutoRenewalStore.Move;
import org.uzat.autorenew.NoticeStore.Notice;
import org.uzat.claim.Claims;
import org.uzat.identity.Account;
import org.uzat.identity.AccountId;
import org.uzat.identity.Accounts;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.messaging.MessageKind;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;

/** Tells owners what they would not expect: once when money is missing, and when it goes on no longer. */
@Component
class Notices {

    private static final int AT_ONCE = 100;

    private final NoticeStore store;
    private final Accounts accounts;
    private final Claims claims;
    private final Lines lines;
    private final TransactionTemplate transaction;

    Notices(NoticeStore store, Accounts accounts, Claims claims, Lines lines, TransactionTemplate transaction) {
        this.store = store;
        this.accounts = accounts;
        this.claims = claims;
        this.lines = lines;
        this.transaction = transaction;
    }

    /** What an owner is to be told of what came of an agreement; empty where nothing is. */
    static Optional<Notice> of(AutoRenewal agreed, Move move) {
        return kind(agreed, move).map(kind -> new Notice(agreed.line(), agreed.account(), kind));
    }

    /** Within the transaction that writes down what came of it. */
    void note(List<Notice> notices, Instant now) {
        if (!notices.isEmpty()) {
            store.insert(notices, now);
        }
    }

    /** Tells what was noted; each is told if and only if its note is gone. */
    void tell() {
        boolean more = true;
        while (more) {
            Integer told = transaction.execute(status -> {
                List<Notice> taken = store.take(AT_ONCE);
                tell(taken);
                return taken.size();
            });
            more = told != null && told == AT_ONCE;
        }
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

    private void tell(List<Notice> notices) {
        List<LineId> ids = notices.stream().map(Notice::line).toList();
        Map<LineId, Line> found = lines.read(ids);
        Map<LineId, String> nicknames = claims.nicknames(ids);
        Map<AccountId, Account> owners =
                accounts.find(notices.stream().map(Notice::account).collect(Collectors.toSet()));
        for (Notice notice : notices) {
            Account owner = owners.get(notice.account());
            Line line = found.get(notice.line());
            if (owner != null && line != null) {
                String name = nicknames.getOrDefault(line.id(), number(line));
                accounts.tell(owner, notice.kind(), Map.of("card", name));
            }
        }
    }

    /** How a card without a nickname is known. */
    private static String number(Line line) {
        return line.msisdn() == null ? line.iccid() : line.msisdn().international();
    }
}
