package org.uzat.autorenew;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.autorenew.AutoRenewalStore.Move;
import org.uzat.autorenew.NoticeStore.Noted;
import org.uzat.autorenew.NoticeStore.Notice;
import org.uzat.claim.Claims;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;

/** Has owners told what they would not expect: once when money is missing, and when it goes on no longer. */
@Component
class Notices {

    private static final int AT_ONCE = 100;

    private final NoticeStore store;
    private final Claims claims;
    private final OwnerNews news;
    private final TransactionTemplate transaction;

    Notices(NoticeStore store, Claims claims, OwnerNews news, TransactionTemplate transaction) {
        this.store = store;
        this.claims = claims;
        this.news = news;
        this.transaction = transaction;
    }

    /** What an owner is to be told of what came of an agreement; empty where nothing is. */
    static Optional<Notice> of(AutoRenewal agreed, Move move) {
        return what(agreed, move).map(what -> new Notice(agreed.line(), agreed.account(), what));
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
                List<Noted> taken = store.take(AT_ONCE);
                tell(taken);
                return taken.size();
            });
            more = told != null && told == AT_ONCE;
        }
    }

    private static Optional<OwnerNews.What> what(AutoRenewal agreed, Move move) {
        AutoRenewal.Stop stop = move.stop();
        if (stop == null) {
            return agreed.tries() == 0 && move.declined() == Reason.INSUFFICIENT_BALANCE
                    ? Optional.of(OwnerNews.What.SHORT)
                    : Optional.empty();
        }
        return switch (stop) {
            case DEARER, WITHDRAWN -> Optional.of(OwnerNews.What.STOPPED);
            case OWNER, REACHED, CLOSED, HANDED_ON -> Optional.empty();
        };
    }

    /** Whoever owned the card then and owns it no longer is told nothing of it. */
    private void tell(List<Noted> taken) {
        List<LineId> lines = taken.stream().map(noted -> noted.notice().line()).toList();
        var owners = claims.owners(lines);
        List<OwnerNews.Told> told = taken.stream()
                .filter(noted -> Objects.equals(
                        owners.get(noted.notice().line()), noted.notice().account()))
                .map(noted ->
                        new OwnerNews.Told(noted.notice().line(), noted.notice().what(), noted.at()))
                .toList();
        if (!told.isEmpty()) {
            news.tell(told);
        }
    }
}
