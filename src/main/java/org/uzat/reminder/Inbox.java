package org.uzat.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uzat.identity.AccountId;

/** What an owner was told, all of it, whatever became of messages: what is not here did not come from us. */
@Component
public class Inbox {

    /** More than nine new ones are many. */
    private static final int COUNTED = 10;

    private final NoticeStore store;
    private final Clock clock;

    Inbox(NoticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The notices before an instant, newest first. */
    public List<Notice> of(AccountId account, Instant before, int most) {
        return store.inbox(account, before, most);
    }

    /** How many have come since the inbox was last looked at; at most 10 are counted. */
    public int unread(AccountId account) {
        return store.unread(account, COUNTED);
    }

    /** Everything so far has been seen. */
    public void seen(AccountId account) {
        store.seen(account, clock.instant());
    }
}
