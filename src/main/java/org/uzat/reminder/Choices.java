package org.uzat.reminder;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.identity.AccountEnd;
import org.uzat.identity.AccountId;
import org.uzat.messaging.Medium;
import org.uzat.numbering.LineId;
import org.uzat.time.WallClock;

/** What people have chosen to be told of, and how; each topic can be stopped in one tap. */
@Component
public class Choices implements AccountEnd {

    /** Where somebody has said nothing: what costs nobody anything first. */
    static final List<Medium> USUAL = List.of(Medium.PUSH, Medium.EMAIL, Medium.SMS);

    /** How somebody came to agree, or not to: what has to be shown if anybody asks. */
    public enum How {
        /** On the page of one's own choices. */
        PAGE,
        /** By a message's link. */
        LINK
    }

    private final ChoiceStore store;
    private final TransactionTemplate transaction;
    private final WallClock clock;

    Choices(ChoiceStore store, TransactionTemplate transaction, WallClock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What an owner has chosen; topics of which nothing was said are left out. */
    public Map<Topic, Choice> of(AccountId account) {
        return store.of(List.of(account)).getOrDefault(account, Map.of());
    }

    /** Whether an owner has agreed to be told of promotions. */
    public boolean agreed(AccountId account) {
        return !store.agreed(List.of(account)).isEmpty();
    }

    /** Chooses for several topics at once; what is chosen for promotions counts only with consent. */
    public void choose(AccountId account, Map<Topic, Choice> choices, boolean offers) {
        transaction.executeWithoutResult(status -> {
            choices.forEach((topic, choice) -> store.choose(account, topic, choice, clock.instant()));
            store.consent(account, offers, How.PAGE.name(), clock.instant());
        });
    }

    /** Tells nothing of this topic any more, except in the inbox; promotions not even there. */
    public void stop(AccountId account, Topic topic, How how) {
        transaction.executeWithoutResult(status -> {
            if (topic.needsConsent()) {
                store.consent(account, false, how.name(), clock.instant());
            } else {
                store.choose(account, topic, Choice.INBOX, clock.instant());
            }
        });
    }

    /** Tells nothing to the number of a card that nobody has claimed. */
    public void stop(LineId line) {
        store.stop(line, clock.instant());
    }

    @Override
    public void ended(AccountId account) {
        store.forget(account);
    }

    /** The ways for each of these accounts and topics, in order; none for a topic that needs consent and has none. */
    Map<AccountId, Map<Topic, List<Medium>>> ways(Collection<AccountId> accounts) {
        Map<AccountId, Map<Topic, Choice>> chosen = store.of(accounts);
        Set<AccountId> agreed = store.agreed(accounts);
        Map<AccountId, Map<Topic, List<Medium>>> ways = new HashMap<>();
        for (AccountId account : accounts) {
            Map<Topic, Choice> own = chosen.getOrDefault(account, Map.of());
            Map<Topic, List<Medium>> all = new EnumMap<>(Topic.class);
            for (Topic topic : Topic.values()) {
                Choice choice = own.get(topic);
                boolean allowed = !topic.needsConsent() || agreed.contains(account);
                all.put(topic, !allowed ? List.of() : choice == null ? USUAL : choice.ways());
            }
            ways.put(account, all);
        }
        return ways;
    }

    /** Those who have agreed to be told of promotions. */
    Set<AccountId> agreed(Collection<AccountId> accounts) {
        return store.agreed(accounts);
    }

    /** The cards among these to whose number nothing is sent. */
    Set<LineId> stopped(Collection<LineId> lines) {
        return store.stopped(lines);
    }
}
